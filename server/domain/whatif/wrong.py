"""What cannot be tried, and why."""

from collections.abc import Iterable
from enum import StrEnum


class Wrong(StrEnum):
    """Why a change makes no sense; each has a sentence in the catalogue `admin-whatif`, "wrong-" before it."""

    FORM = "form"
    ADVISOR = "advisor"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    LANGUAGE = "language"
    LINE = "line"
    HOURS = "hours"
    NUMBER = "number"
    CLOSED = "closed"
    MANY = "many"


class ChangeWrong(ValueError):
    """A change that makes no sense in this hall: what was said, and what would have made sense."""

    def __init__(self, wrong: Wrong, said: str = "", known: Iterable[object] = ()) -> None:
        super().__init__(f"{wrong}: {said}")
        self.wrong, self.said, self.known = wrong, said, ", ".join(map(str, known))

    def __reduce__(self) -> tuple[object, ...]:
        """Comes whole out of another process."""
        return ChangeWrong, (self.wrong, self.said, (self.known,) if self.known else ())

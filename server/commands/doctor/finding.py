"""What a check finds: a mark, a plain sentence, and what to do about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """`look` is worth a look and stops nobody; `wrong` makes the command end with an error."""

    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line of the report; `do` says what helps, empty where all is well."""

    mark: Mark
    says: str
    do: str = ""


@dataclass(frozen=True, kw_only=True)
class Check:
    """Looks at one subject. `patience` in seconds, after which it counts as hanging."""

    subject: str
    look: Callable[[], Iterable[Finding]]
    patience: float = 15.0


def ok(says: str) -> Finding:
    """All is well."""
    return Finding(mark=Mark.OK, says=says)


def look(says: str, do: str) -> Finding:
    """Somebody should look at it when there is time."""
    return Finding(mark=Mark.LOOK, says=says, do=do)


def wrong(says: str, do: str) -> Finding:
    """It does not work, or will soon not work any more."""
    return Finding(mark=Mark.WRONG, says=says, do=do)


def worst(found: Iterable[Finding]) -> Mark:
    """The worst of the marks; `ok` without any."""
    marks = {each.mark for each in found}
    return next((mark for mark in (Mark.WRONG, Mark.LOOK) if mark in marks), Mark.OK)

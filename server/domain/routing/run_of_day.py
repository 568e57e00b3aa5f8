"""What the rest of a day is run forward from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.hours.rota import Duty
from server.domain.routing.answerable import Course, Waiting, course


@dataclass(frozen=True, kw_only=True)
class RunOfDay:
    """The line, who is here until when, who is busy until when, all as they are `now`."""

    line: Sequence[Waiting]
    duties: Sequence[Duty]
    busy_until: Mapping[str, datetime]
    now: datetime

    def course(self, duties: Iterable[Duty] | None = None) -> Course:
        """How the day goes; with other duties how it would go."""
        here = self.duties if duties is None else duties
        return course(self.line, duties=here, busy_until=self.busy_until, now=self.now)

"""What today still brings: who of those waiting is served, until when, and which promises are at risk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.routing.answerable import Course
from server.domain.routing.promise import NOT_TODAY, SAFE
from server.domain.visits.leg import Leg, State

IN_LINE = (State.WAITING, State.AWAY)
EXACT = timedelta(minutes=5)
"""A forecast is no timetable."""


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """Of `people` in line `served` have their turn today, the last of them at about `last` (UTC).

    `at_risk` are those who have been told that they are served and for whom the time no longer suffices; `told` have
    been told that it cannot be today.
    """

    people: int
    served: int
    last: datetime | None
    at_risk: tuple[Leg, ...]
    told: int

    @property
    def left(self) -> int:
        """For how many the time does not suffice."""
        return self.people - self.served

    @property
    def key(self) -> str:
        """The sentence that says it."""
        if not self.people:
            return "forecast-nobody"
        if not self.served:
            return "forecast-none"
        return "forecast-some" if self.left else "forecast-all"


def forecast(legs: Sequence[Leg], course: Course) -> Forecast:
    """The rest of the day for these legs, when the line goes as `course` says and nobody else comes."""
    line = [leg for leg in legs if leg.state in IN_LINE]
    talks = [course.talks[leg.id] for leg in line if leg.id in course.talks]
    last = max((talk.begins for talk in talks), default=None)
    return Forecast(
        people=len(line),
        served=len(talks),
        last=None if last is None else _about(last),
        at_risk=tuple(leg for leg in line if leg.promise == SAFE and leg.id not in course.talks),
        told=sum(leg.promise == NOT_TODAY for leg in line),
    )


def _about(moment: datetime) -> datetime:
    """The next full five minutes."""
    over = (moment - datetime.min.replace(tzinfo=moment.tzinfo)) % EXACT
    return moment if not over else moment + EXACT - over

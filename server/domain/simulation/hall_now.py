"""A hall at one moment, as a forecast begins with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from server.domain.hours.duty import Duty
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State


@dataclass(frozen=True, kw_only=True)
class HallNow:
    """The moment `now` is UTC, `day` the hall's local day.

    `duties` are those of today that are not over. `desks` holds who sits at an open desk: advisor → since when they are
    away from it (UTC), None while they are there. `legs` are those of today that are not over, `down` the interpreter
    lines that do not work.
    """

    site: Site
    now: datetime
    day: date
    duties: Sequence[Duty] = ()
    desks: Mapping[str, datetime | None]
    legs: Sequence[Leg] = ()
    down: Collection[str] = ()

    @property
    def waiting(self) -> Sequence[Leg]:
        """Those who wait, with those who have stepped out and keep their place."""
        return [leg for leg in self.legs if leg.state in (State.WAITING, State.AWAY)]

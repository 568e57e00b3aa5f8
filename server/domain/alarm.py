"""The staff's silent call for help: its level rises until somebody answers, and it stands until it is ended."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.domain.visits.event import Fact

LEVELS = range(4)
"""0 a talk that turns difficult, 1 shouting or damage, 2 violence or a threat of it, 3 a weapon."""

AT_RECEPTION = "@reception"
"""Where whoever receives people calls for help or comes from: they have no desk, and no desk has such an id."""

NOTICED_IN_THE_HALL = 1
"""From this level on the wall asks everybody to wait a moment."""


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """One call for help from a desk or the reception. Times are UTC; `risen_at` is when the level was last set.

    `acknowledged_by` is the desk from which somebody comes.
    """

    id: int
    site: str
    desk: str
    advisor: str
    level: int
    drill: bool
    raised_at: datetime
    risen_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None
    ended_at: datetime | None = None

    def raised_again(self, *, level: int, drill: bool, at: datetime) -> "Alarm":
        """The same alarm when its desk asks again: the graver of both. Equal to this one when that changes nothing.

        Whoever said they come was told of less, so a rise has to be answered anew.
        """
        if self.drill and not drill:
            return self._at_level(level, at, drill=False)
        if self.drill == drill and level > self.level:
            return self._at_level(level, at, drill=drill)
        return self

    def escalated(self, *, after: int, now: datetime) -> "Alarm":
        """One level higher if nobody has answered for `after` seconds; else equal to this one."""
        unanswered = self.acknowledged_at is None and now - self.risen_at >= timedelta(seconds=after)
        return replace(self, level=self.level + 1, risen_at=now) if unanswered and self.level < LEVELS[-1] else self

    def acknowledged(self, *, desk: str, at: datetime) -> "Alarm":
        """The alarm once somebody comes from `desk`; whoever answered first stands."""
        return self if self.acknowledged_at else replace(self, acknowledged_by=desk, acknowledged_at=at)

    def ended(self, *, at: datetime) -> "Alarm":
        """The alarm when it is over; equal to this one if it was."""
        return self if self.ended_at else replace(self, ended_at=at)

    def shows_in_the_hall(self) -> bool:
        """Whether visitors are asked to wait: never for a drill."""
        return self.level >= NOTICED_IN_THE_HALL and not self.drill

    def facts(self) -> dict[str, Fact]:
        """What events say of it."""
        return {"alarm": self.id, "level": self.level, "drill": self.drill}

    def _at_level(self, level: int, at: datetime, *, drill: bool) -> "Alarm":
        return replace(self, level=level, drill=drill, risen_at=at, acknowledged_by=None, acknowledged_at=None)

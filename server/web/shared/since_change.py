"""What has been worked out of a hall since it last changed: each thing once, however many screens show it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, cast

from server.storage import events, forecasts
from server.storage.records import Records

Thing = TypeVar("Thing")


@dataclass(frozen=True, kw_only=True)
class SinceChange:
    """Holds for one hall until something happens, a minute is over or there is a new forecast.

    `seq` is the newest event. What is kept may hang on the minute but not on the second, nor on who asks: everybody
    gets the same, and shows of it only what is their business.
    """

    seq: int
    minute: datetime
    forecast: datetime | None
    _known: dict[Hashable, Any] = field(default_factory=dict, compare=False)

    def once(self, what: Hashable, work: Callable[[], Thing]) -> Thing:
        """The result of `work`, which is done for the first who asks; two at once may both do it, and find the same."""
        if what not in self._known:
            self._known[what] = work()
        return cast(Thing, self._known[what])


def change_of(records: Records, now: datetime) -> SinceChange:
    """How the hall stands now, with nothing worked out of it yet."""
    newest = forecasts.newest(records)
    return SinceChange(
        seq=events.last_seq(records),
        minute=now.replace(second=0, microsecond=0),
        forecast=None if newest is None else newest.at,
    )

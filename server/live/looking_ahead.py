"""Runs every hall forward again and again, so that everybody who waits can be told how long."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

import structlog

from server.actions.keep_forecast import keep_forecast
from server.actions.perform import Perform
from server.aside import AsideEnded
from server.clock import Clock
from server.domain.hours.opening import early_now, open_now
from server.domain.simulation.forecast import RUNS, Forecast, forecast, newly_shown
from server.domain.simulation.habits import Habits
from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.levels import Levels
from server.domain.simulation.newcomers import newcomers
from server.live.rooms import room
from server.storage import events, forecasts, habits
from server.storage.hall_now import hall_now, has_more_than
from server.storage.records import Records, Storage

EVERY = 5.0
"""Seconds between two looks at what has happened in the halls."""

AGAIN = timedelta(seconds=30)
"""After so long a hall is run forward although nothing has happened: a talk that goes on says something too."""

MOST_PEOPLE = 1000
"""A hall with more people in it is not run forward: the plain model says as much of such a crowd, at once."""

STEPS, FEWEST_RUNS = 20_000, 30
"""So many people in all the runs together; up to two hundred of them have all the runs that there are."""

SHOWING = ("phones", "desks", "wall")
"""The screens that show a wait."""

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class _Look:
    """A hall as it was read after the event `seq`. `learned` is there when the habits of the day had to be learned."""

    hall: HallNow
    seq: int
    levels: Levels
    habits: Habits
    learned: Habits | None


class LookingAhead:
    """Keeps in mind the habits of each hall and the last forecast, so that its screens hear of what has changed.

    `run_forward` is `forecast`, done where its runs hold up nobody: they take a processor for as long as they last.
    """

    def __init__(
        self, storage: Storage, perform: Perform, time: Clock, poke: Callable[[str], None], *,
        per_person: bool = False, run_forward: Callable[..., Forecast] = forecast,
    ) -> None:  # fmt: skip
        self._storage = storage
        self._per_person = per_person
        self._perform = perform
        self._time = time
        self._poke = poke
        self._run_forward = run_forward
        self._habits: dict[str, tuple[date, Habits]] = {}
        self._last: dict[str, tuple[int, Forecast]] = {}
        self._read_at: dict[str, tuple[int, datetime]] = {}

    def look(self) -> None:
        """Looks at every hall. One that fails is logged, and the others are looked at all the same."""
        with self._storage.looking() as connection:
            newest = events.newest_of_each(connection)
        for site, seq in newest.items():
            try:
                self._look_at(site, seq, self._time())
            except AsideEnded:
                log.warning("runs_ended", site=site)  # this server ends, or the machine has no memory for them
            except Exception:  # the halls after this one must not wait for somebody to mend it
                log.exception("looking_ahead_failed", site=site)

    def _look_at(self, site: str, seq: int, now: datetime) -> None:
        """Reads a hall only when something has happened in it or enough time has gone: most halls of a city rest."""
        seen, at = self._read_at.get(site, (-1, now))
        if seen == seq and abs(now - at) < AGAIN:
            return
        look = self._read(site, now)
        if look is not None:
            self._run(site, look)
        self._read_at[site] = seq, now

    def _run(self, site: str, look: _Look) -> None:
        ahead = self._run_forward(
            look.hall,
            look.habits,
            levels=look.levels,
            newcomers=tuple(newcomers(look.hall.site, look.hall.day)),
            chance=Random(f"{site} {look.hall.day} {look.seq}"),  # noqa: S311  the same hall gets the same forecast
            runs=max(FEWEST_RUNS, min(RUNS, STEPS // (len(look.hall.waiting) or 1))),
        )
        self._perform(keep_forecast, site=site, forecast=ahead, seq=look.seq, learned=look.learned)
        _, before = self._last.get(site, (0, None))
        self._last[site] = look.seq, ahead
        if newly_shown(before, ahead):
            for screens in SHOWING:
                self._poke(room(site, screens))

    def _read(self, name: str, now: datetime) -> _Look | None:
        """The hall as it is, if it is time to run it forward. Everything is of one moment."""
        with self._storage.reading(name, now) as (records, site):
            seq = events.last_seq(records)
            if has_more_than(records, MOST_PEOPLE):
                return None
            hall = hall_now(records, site, now)
            if not self._is_time(hall, seq):
                return None
            known, learned = self._learn(records, hall)
            kept = forecasts.newest(records)
            levels = Levels() if kept is None else kept.levels
            return _Look(hall=hall, seq=seq, levels=levels, habits=known, learned=learned)

    def _is_time(self, hall: HallNow, seq: int) -> bool:
        """Whether something has happened, or enough time has gone in a hall that is open or where somebody still is."""
        seen, last = self._last.get(hall.site.site, (-1, None))
        if last is None or seen != seq:
            return True
        is_awake = bool(hall.legs) or open_now(hall.site, hall.now) or early_now(hall.site, hall.now)
        return bool(is_awake) and abs(hall.now - last.at) >= AGAIN

    def _learn(self, records: Records, hall: HallNow) -> tuple[Habits, Habits | None]:
        """The habits of today, and once more if they had to be learned."""
        name = hall.site.site
        if name in self._habits and self._habits[name][0] == hall.day:
            return self._habits[name][1], None
        known = habits.of_today(records)
        found = habits.learned(records, hall.site, per_person=self._per_person) if known is None else known
        self._habits[name] = hall.day, found
        return found, None if known is not None else found

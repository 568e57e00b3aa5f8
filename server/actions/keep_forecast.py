"""A forecast is kept: what it shows those who wait, and what became of everything that was shown before."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.settling import settle
from server.domain.hours.opening import local_day
from server.domain.simulation.forecast import Forecast, newly_shown
from server.domain.simulation.habits import Habits
from server.domain.simulation.told import Told
from server.domain.simulation.wait import Wait
from server.domain.visits.event import Event
from server.domain.visits.leg import State
from server.storage import forecasts, habits, ranges, waiting


def keep_forecast(hall: Hall, *, forecast: Forecast, seq: int, learned: Habits | None = None) -> Sequence[Event]:
    """Keeps a forecast that was made of the hall after event `seq`, with the habits if they were `learned` for it.

    One that is older than what is kept, or of another day, changes nothing: another process was quicker. No event.
    """
    kept = forecasts.newest(hall.records)
    if local_day(hall.site, forecast.at) != hall.records.day:
        return []
    if kept is not None and (seq, forecast.at) <= (kept.seq, kept.at):
        return []
    levels = settle(hall, up_to=seq)
    before = forecasts.of_today(hall.records)
    waits = {leg.id for leg in waiting.open_today(hall.records) if leg.state is State.WAITING}
    shown = {leg: wait for leg, wait in newly_shown(before, forecast).items() if leg in waits}
    ranges.add(hall.records, {leg: _told(hall, forecast, wait) for leg, wait in shown.items()})
    forecasts.keep(hall.records, forecast, seq=seq, levels=levels)
    if learned is not None:
        habits.keep(hall.records, learned)
    return []


def _told(hall: Hall, forecast: Forecast, wait: Wait) -> Told:
    shown = wait.shown()
    low, high = (0, 0) if shown is None else (shown.low, shown.high)
    return Told(day=hall.records.day, at=forecast.at, low=low, high=high, never=wait.percent)

"""A forecast is kept, and each range that it shows is noted."""

from server.actions.keep_forecast import keep_forecast
from server.domain.simulation.habits import Habits
from server.domain.simulation.wait import Wait
from server.storage import forecasts, habits, ranges
from tests.actions.foretold import TEN_TO_THIRTY, WAITING, a_forecast, keeps, newest_seq, sums_of
from tests.at_once import at_once
from tests.open_hall import OpenHall


def test_a_forecast_is_kept_as_it_was_made(hall: OpenHall) -> None:
    known = a_forecast(hall, {7: TEN_TO_THIRTY}, newcomer=Wait(ends=None, never=1.0, nobody=True))

    keeps(hall, known)

    with hall.reading() as records:
        assert forecasts.fresh(records, hall.clock()) == known


def test_each_range_is_noted_once_until_it_changes(hall: OpenHall) -> None:
    leg = hall.waits().id
    for wait in (TEN_TO_THIRTY, TEN_TO_THIRTY, Wait(ends=(5.0, 8.0, 12.0), never=0.02)):
        keeps(hall, a_forecast(hall, {leg: wait}))
        hall.clock.passes(minutes=1)

    shown = _shown(hall, leg)

    assert shown == [(10, 30, 2), (5, 15, 2)]


def test_of_two_processes_with_the_same_forecast_one_keeps_it(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(minutes=20)
    hall.calls(hall.sits())
    known, seq = a_forecast(hall, {}), newest_seq(hall)

    with hall.beside() as other:
        at_once(
            *(lambda here=here: here.do(keep_forecast, forecast=known, seq=seq) for here in (hall, other, hall, other))
        )

    assert sums_of(hall)[WAITING].told == 1


def test_an_older_forecast_changes_nothing(hall: OpenHall) -> None:
    older, seq = a_forecast(hall, {}), newest_seq(hall)
    hall.clock.passes(seconds=5)
    keeps(hall, a_forecast(hall, {}))
    before = hall.everything()

    hall.do(keep_forecast, forecast=older, seq=seq)

    assert hall.everything() == before


def test_a_forecast_of_the_day_before_changes_nothing(hall: OpenHall) -> None:
    known, before = a_forecast(hall, {}), hall.everything()
    hall.clock.passes(days=1)

    hall.do(keep_forecast, forecast=known, seq=newest_seq(hall))

    assert hall.everything() == before


def test_the_habits_of_today_are_kept_with_the_forecast_for_which_they_were_learned(hall: OpenHall) -> None:
    learned = Habits(minutes={"empfang": 12.5}, unsure=0.1)

    hall.do(keep_forecast, forecast=a_forecast(hall, {}), seq=newest_seq(hall), learned=learned)

    with hall.reading() as records:
        assert habits.of_today(records) == learned


def _shown(hall: OpenHall, leg: int) -> list[tuple[int, int, int]]:
    with hall.reading() as records:
        return [(told.low, told.high, told.never) for told in ranges.of_legs(records, [leg])[leg]]

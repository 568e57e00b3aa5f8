"""What was told of a wait is held against what happened: once, and only what stands."""

import pytest

from server.actions.clear_day import clear_day
from server.actions.expire import expire
from server.actions.recall import recall
from server.actions.undo import undo
from server.actions.withdraw import withdraw
from server.domain.simulation.levels import Levels
from server.domain.simulation.told import Sums
from server.storage import forecasts
from tests.actions.foretold import ON_TICKET, TEN_TO_THIRTY, WAITING, a_forecast, keeps, sums_of
from tests.open_hall import OpenHall


def test_a_call_is_held_against_all_that_was_told(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(minutes=40)
    hall.calls(hall.sits())

    keeps(hall, a_forecast(hall, {}))

    sums = sums_of(hall)
    assert (sums[WAITING].told, sums[WAITING].inside, sums[WAITING].above) == (1, 0, 1)
    assert (sums[WAITING].width, sums[WAITING].error, sums[WAITING].bias) == (20, 20, -20)
    assert sums[ON_TICKET].told == 1


def test_what_a_run_told_moves_the_levels(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(minutes=40)
    hall.calls(hall.sits())

    keeps(hall, a_forecast(hall, {}))

    assert _levels(hall) == Levels(low=pytest.approx(0.101), high=pytest.approx(0.909))  # type: ignore[arg-type]  # compared as a number


def test_no_call_is_counted_twice(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(minutes=20)
    rat = hall.sits()
    called = hall.calls(rat)
    keeps(hall, a_forecast(hall, {}))
    before = sums_of(hall)
    hall.do(recall, leg=called.id, **rat)
    hall.clock.passes(minutes=1)

    keeps(hall, a_forecast(hall, {}))

    assert sums_of(hall) == before


def test_a_call_that_was_taken_back_counts_for_nothing(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(minutes=2)
    rat = hall.sits()
    hall.calls(rat)
    keeps(hall, a_forecast(hall, {}))
    hall.do(undo, **rat)
    hall.clock.passes(seconds=5)
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    taken_back = sums_of(hall)
    hall.clock.passes(minutes=18)
    hall.calls(rat)

    keeps(hall, a_forecast(hall, {}))

    assert (taken_back[WAITING], taken_back[ON_TICKET]) == (Sums(), Sums())
    assert (sums_of(hall)[ON_TICKET].told, sums_of(hall)[WAITING].told, sums_of(hall)[WAITING].inside) == (1, 2, 2)


def test_whoever_leaves_after_a_call_that_was_taken_back_was_never_called(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    rat = hall.sits()
    hall.calls(rat)
    hall.do(undo, **rat)
    hall.do(withdraw, leg=leg)
    hall.clock.passes(minutes=1)

    keeps(hall, a_forecast(hall, {}))

    assert (sums_of(hall)[WAITING].told, sums_of(hall)[WAITING].uncalled) == (0, 1)


def test_whoever_gives_the_number_back_counts_for_the_chance_alone(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.do(withdraw, leg=leg)
    hall.clock.passes(minutes=1)

    keeps(hall, a_forecast(hall, {}))

    assert sums_of(hall)[WAITING] == Sums(uncalled=1, brier=pytest.approx(0.98**2))  # type: ignore[arg-type]  # compared as a number
    assert _levels(hall) == Levels()


def test_before_a_day_is_cleared_those_who_were_never_called_are_counted(hall: OpenHall) -> None:
    leg = hall.waits().id
    keeps(hall, a_forecast(hall, {leg: TEN_TO_THIRTY}))
    hall.clock.passes(days=1)
    hall.do(expire)

    for _ in range(10):
        hall.do(clear_day, per_person=False)

    assert sums_of(hall)[WAITING].uncalled == 1
    everything = hall.everything()
    assert everything["ranges"] == []
    assert f"[{leg}," not in str(everything["forecasts"])


def _levels(hall: OpenHall) -> Levels:
    with hall.reading() as records:
        kept = forecasts.newest(records)
    assert kept is not None
    return kept.levels

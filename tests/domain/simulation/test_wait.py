"""What the runs say of a wait, and how it is shown."""

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Today
from server.domain.simulation.levels import Levels
from server.domain.simulation.wait import Wait, wait_of

TO_A_HUNDRED = [float(minute) for minute in range(101)]


def test_its_ends_are_read_at_the_levels() -> None:
    wait = wait_of(TO_A_HUNDRED, 101, Levels(low=0.1, high=0.9), [])

    assert wait.ends == pytest.approx((10.0, 50.0, 90.0))


@pytest.mark.parametrize(("gone", "shown"), [(0.0, (10, 35)), (1.0, (10, 35)), (3.0, (5, 30)), (40.0, (0, 5))])
def test_it_is_rounded_outward_and_grows_shorter_as_time_passes(gone: float, shown: tuple[int, int]) -> None:
    wait = Wait(ends=(12.0, 20.0, 32.0), never=0.0)

    assert wait.shown(gone=gone) == Range(low=shown[0], high=shown[1])


@pytest.mark.parametrize(
    ("never", "today"),
    [(0.09, Today.YES), (0.1, Today.PERHAPS_NOT), (0.49, Today.PERHAPS_NOT), (0.5, Today.PROBABLY_NOT)],
)
def test_how_likely_it_is_too_late_today_is_said_in_words(never: float, today: Today) -> None:
    assert Wait(ends=(12.0, 20.0, 32.0), never=never).today is today


def test_for_whom_nobody_will_probably_call_no_range_is_shown() -> None:
    assert Wait(ends=(12.0, 20.0, 32.0), never=0.5).shown() is None


def test_those_runs_in_which_the_call_never_comes_count_as_that() -> None:
    wait = wait_of([10.0] * 9, 12, Levels(), [])

    assert (wait.ends, wait.percent) == ((10.0, 10.0, 10.0), 25)


def test_a_wait_that_ends_only_after_a_gap_says_when_somebody_comes_back() -> None:
    wait = wait_of([120.0, 130.0], 2, Levels(), [60.0, 115.0, 240.0])

    assert wait.not_before == 115.0

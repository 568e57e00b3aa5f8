"""The levels follow what really happens."""

import pytest

from server.domain.simulation.levels import Levels


def test_a_wait_inside_the_range_moves_both_ends_a_little_inward() -> None:
    after = Levels(low=0.1, high=0.9).after(20, low=10, high=30)

    assert (after.low, after.high) == pytest.approx((0.101, 0.899))


def test_a_wait_above_the_range_moves_the_high_end_out() -> None:
    after = Levels(low=0.1, high=0.9).after(31, low=10, high=30)

    assert (after.low, after.high) == pytest.approx((0.101, 0.909))


def test_a_wait_below_the_range_moves_the_low_end_out() -> None:
    after = Levels(low=0.1, high=0.9).after(9, low=10, high=30)

    assert (after.low, after.high) == pytest.approx((0.091, 0.899))


def test_one_below_and_one_above_in_ten_leave_them_where_they_are() -> None:
    levels = Levels()
    for waited in (9, 31, *[20] * 8):
        levels = levels.after(waited, low=10, high=30)

    assert (levels.low, levels.high) == pytest.approx((0.1, 0.9))


def test_however_bad_a_day_is_something_can_still_be_said() -> None:
    too_long, too_short = Levels(), Levels()
    for _ in range(1000):
        too_long = too_long.after(1000, low=10, high=30)
        too_short = too_short.after(0, low=10, high=30)

    assert (too_long.low, too_long.high) == (0.3, 0.98)
    assert (too_short.low, too_short.high) == (0.02, 0.7)

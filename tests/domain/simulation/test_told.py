"""What was told beside what happened."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.domain.simulation.told import Sums, Told, called, uncalled
from tests.building import MONDAY, TODAY

TEN_TO_THIRTY = Told(day=TODAY, at=MONDAY, low=10, high=30, never=20)


@pytest.mark.parametrize(
    ("waited", "inside", "above", "bias"), [(9, 0, 0, 11), (10, 1, 0, 10), (30, 1, 0, -10), (31, 0, 1, -11)]
)
def test_a_wait_lies_below_inside_or_above_its_range(waited: int, inside: int, above: int, bias: int) -> None:
    sums = called(TEN_TO_THIRTY, MONDAY + timedelta(minutes=waited))

    assert (sums.told, sums.inside, sums.above, sums.width) == (1, inside, above, 20)
    assert (sums.error, sums.bias) == (abs(bias), bias)


def test_whoever_was_never_called_counts_for_that_chance_alone() -> None:
    sums = uncalled(TEN_TO_THIRTY)

    assert replace(sums, brier=0.0) == Sums(uncalled=1)
    assert sums.brier == pytest.approx(0.64)
    assert called(TEN_TO_THIRTY, MONDAY).brier == pytest.approx(0.04)


def test_where_no_range_was_told_there_is_none_to_be_held() -> None:
    late = Told(day=TODAY, at=MONDAY, low=0, high=0, never=60)

    sums = called(late, MONDAY + timedelta(minutes=20))

    assert replace(sums, brier=0.0) == Sums()
    assert sums.brier == pytest.approx(0.36)


def test_sums_add_up() -> None:
    sums = called(TEN_TO_THIRTY, MONDAY + timedelta(minutes=15)) + uncalled(TEN_TO_THIRTY)

    assert (sums.told, sums.inside, sums.uncalled) == (1, 1, 1)
    assert sums.brier == pytest.approx(0.68)

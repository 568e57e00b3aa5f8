"""Scores of estimators, worked out by hand."""

from datetime import date
from math import inf

import pytest

from tests.load.estimates.conformal import around, outward
from tests.load.estimates.scored import Answer, Fact, Key, brier, brier_of_share, score

DAY = date(2026, 1, 6)


def _facts(*waits: float) -> dict[Key, Fact]:
    return {
        (DAY, at): Fact(weekday=1, hour=9, topic="geld", language="de", waited=waited)
        for at, waited in enumerate(waits)
    }


def test_errors_and_coverage_count_every_call() -> None:
    told = {(DAY, 0): Answer(10, 5, 20), (DAY, 1): Answer(20, 10, 30), (DAY, 2): Answer(30, 20, 40)}

    scored = score(_facts(12, 50, inf), told)

    assert (scored.calls, scored.error, scored.bias) == (2, 16.0, -16.0)
    assert (scored.coverage, scored.above, scored.width) == (0.5, 0.5, 17.5)
    assert scored.interval == pytest.approx((15 + 20 + 10 * 20) / 2)


def test_who_waits_long_and_was_told_less_than_half_counts() -> None:
    told = {(DAY, 0): Answer(9, 5, 20), (DAY, 1): Answer(20, 10, 30), (DAY, 2): Answer(26, 20, 40)}

    assert score(_facts(19, 50, 50), told).half == 0.5


def test_who_is_never_called_counts_for_the_chance_of_that() -> None:
    told = {(DAY, 0): Answer(9, 5, 20, 0.0), (DAY, 1): Answer(9, 5, 20, 0.6)}

    assert brier(_facts(10, inf), told) == pytest.approx(0.08)
    assert brier_of_share(_facts(10, inf), told) == pytest.approx(0.25)


def test_a_range_is_rounded_outward_and_never_empty() -> None:
    assert [outward(6, 11), outward(-3, 0), outward(5, 10)] == [(5, 15), (0, 5), (5, 10)]


def test_ranges_around_one_number_hold_eight_times_in_ten_where_they_were_calibrated() -> None:
    facts = _facts(*(float(at) for at in range(200)))
    said = dict.fromkeys(facts, 100.0)

    told = around(said, facts, said)

    assert score(facts, told).coverage == pytest.approx(0.8, abs=0.02)

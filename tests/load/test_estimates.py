"""In a small simulated hall Lotse tells waits better than others do, and its ranges hold."""

from math import inf

import pytest

from tests.load.estimates.measured import LOTSE, Measured, quickly
from tests.load.estimates.recorded import QUICK
from tests.load.estimates.usual import DAY_AVERAGE, LINE_BY_SKILL


@pytest.fixture(scope="module")
def measured() -> Measured:
    """Days that teach, days that calibrate, days that are judged."""
    return quickly(QUICK)


def test_running_the_hall_forward_errs_much_less_than_the_day_average_or_the_queue_length(measured: Measured) -> None:
    mine = measured.scores[LOTSE].error

    assert mine < 0.6 * measured.scores[DAY_AVERAGE].error
    assert mine < 0.8 * measured.scores[LINE_BY_SKILL].error


def test_what_is_told_holds_about_eight_times_in_ten(measured: Measured) -> None:
    assert 0.72 <= measured.scores[LOTSE].coverage <= 0.88


def test_everybody_who_asked_and_was_called_is_scored(measured: Measured) -> None:
    told = measured.answers[LOTSE]

    called = [key for key in told if measured.facts[key].waited < inf]

    assert measured.scores[LOTSE].calls == len(called) > 100
    assert {score.calls for score in measured.scores.values()} == {len(called)}

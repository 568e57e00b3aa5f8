"""The whole bench, spread over two cores as far as forecasts need not follow each other."""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from typing import TypeVar

from tests.load.estimates import boosting, others, rollout
from tests.load.estimates.boosting import BOOSTED
from tests.load.estimates.measured import PERSONS, TRUTH, Measured, measured
from tests.load.estimates.recorded import Size, drifted, facts_of
from tests.load.estimates.rules import CENTRES, measure_rules
from tests.load.estimates.scored import score
from tests.load.estimates.speed import measure_speed
from tests.load.estimates.whatif import measure_whatif

Say = Callable[[str], None]
Thing = TypeVar("Thing")


def thoroughly(size: Size, say: Say) -> Measured:
    """The whole of it on two cores."""
    with ProcessPoolExecutor(2) as pool:
        calibrated = _said(pool.submit(rollout.on_calibrating_days, size), "calibrated", say)
        truth = _said(pool.submit(rollout.knowing_the_truth, size), "the true habits", say)
        persons = _said(pool.submit(rollout.knowing_the_advisors, size), "each advisor's pace", say)
        others_told = _said(pool.submit(others.on_test_days, size), "the other estimators", say)
        learning = _said(pool.submit(boosting.on_test_days, size), BOOSTED, say)
        levels = calibrated.result().levels
        parts = [
            _said(pool.submit(rollout.on_test_days, size, levels, part, 2), f"test days, part {part + 1}", say)
            for part in range(2)
        ]
        drift = _said(pool.submit(rollout.after_a_drift, size, levels), "the drift", say)
        rules = [_said(pool.submit(measure_rules, at), f"rules, centre {at + 1}", say) for at in range(CENTRES)]
        whatif = _said(pool.submit(measure_whatif), "what-if", say)
        tested = [part.result() for part in parts]
        after_drift = score(facts_of(drifted(size.days, size.drift)), drift.result().answers)
        by_rule, asked = [each.result() for each in rules], whatif.result()
        answers = {PERSONS: persons.result().answers, TRUTH: truth.result().answers, **others_told.result()}
        answers[BOOSTED] = learning.result()
    # Alone, when both cores are quiet.
    return replace(
        measured(size, tested, answers), drift=after_drift, rules=by_rule, whatif=asked, speed=measure_speed()
    )


def _said(result: Future[Thing], what: str, say: Say) -> Future[Thing]:
    """Shows when it is done."""
    result.add_done_callback(lambda _: say(what))
    return result

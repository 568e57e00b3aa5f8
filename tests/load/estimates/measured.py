"""Everything that one bench measures, and a small one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.load.estimates import others, rollout
from tests.load.estimates.recorded import Size, facts_of, recorded
from tests.load.estimates.rollout import Told
from tests.load.estimates.rules import Outcome
from tests.load.estimates.scored import Answer, Fact, Key, Score, score
from tests.load.estimates.speed import Speed
from tests.load.estimates.whatif import WhatIf

LOTSE = "Lotse: the hall run forward"
PERSONS, TRUTH = "the same, with how fast each advisor is", "the same, with true habits"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What was told on the test days by each estimator, what happened, and all other figures."""

    facts: Mapping[Key, Fact]
    answers: Mapping[str, Mapping[Key, Answer]]
    seconds: Sequence[float]
    drift: Score | None = None
    rules: Sequence[Mapping[str, Outcome]] = ()
    whatif: Sequence[WhatIf] = ()
    speed: Speed | None = None
    scores: Mapping[str, Score] = field(default_factory=dict)


def quickly(size: Size) -> Measured:
    """A small one, in this process: Lotse beside the simple estimators."""
    told = rollout.on_test_days(size, rollout.on_calibrating_days(size).levels, 0, 1)
    return measured(size, [told], others.on_test_days(size))


def measured(size: Size, tested: Sequence[Told], answers: Mapping[str, Mapping[Key, Answer]]) -> Measured:
    """Puts together what Lotse told, in as many parts as it was asked, and what the others did."""
    facts = facts_of(recorded(size.days))
    mine = {key: answer for part in tested for key, answer in part.answers.items()}
    everything = {LOTSE: mine, **answers}
    return Measured(
        facts=facts, answers=everything, seconds=[each for part in tested for each in part.seconds],
        scores={name: score(facts, told) for name, told in everything.items()},
    )  # fmt: skip

"""Quantile gradient boosting, told everything that can be seen in the hall: what learning without a model can do."""

from collections.abc import Mapping, Sequence
from math import inf
from statistics import fmean

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from tests.load.estimates.conformal import widened
from tests.load.estimates.others import asked_by_part, means
from tests.load.estimates.recorded import Size, facts_of, recorded
from tests.load.estimates.scored import Answer, Fact, Key
from tests.load.estimates.seen import Seen
from tests.load.estimates.usual import able_on_duty, ahead_by_skill, head_of_line, last_served
from tests.load.estimates.world import LANGUAGES

BOOSTED = "quantile boosting"
LEVELS = (0.1, 0.5, 0.9)


def on_test_days(size: Size) -> Mapping[Key, Answer]:
    """What it told, with ends that are moved as the calibrating days ask."""
    facts, known = facts_of(recorded(size.days)), means(size)
    training, calibrating, testing = asked_by_part(size)
    learning = {key: features(seen, *known) for key, seen in training if facts[key].waited < inf}
    ends = boosted(learning, facts, {key: features(seen, *known) for key, seen in [*calibrating, *testing]})
    return widened({key: ends[key] for key, _ in calibrating}, facts, {key: ends[key] for key, _ in testing})


def features(seen: Seen, mean_talk: float, mean_wait: float) -> Sequence[float]:
    """The state of the hall as numbers; topic and language are the first two."""
    ahead, able = ahead_by_skill(seen), able_on_duty(seen)
    topic, language = seen.plan.topic(seen.guest.need), LANGUAGES.index(seen.guest.need.language)
    lines = [went.line for went in seen.called if went.free > seen.at]
    same = [went for went in seen.waiting if went.guest.need.language == seen.guest.need.language]
    helping = {seen.plan.advisors[who] for who in seen.group.able}
    gone = [seen.at - went.called for went in seen.called if went.free > seen.at and went.advisor in helping]
    return (
        topic, language, seen.at, seen.day.day.weekday(), ahead, able, ahead * mean_talk / able, len(seen.waiting),
        len(same), len(seen.on_duty), len(seen.group.speaking & seen.on_duty), sum(line >= 0 for line in lines),
        seen.guest.head_start, last_served(seen, mean_wait), head_of_line(seen),
        fmean([went.waited for went in seen.called[-10:]] or [mean_wait]), len(gone), max(gone, default=0.0),
    )  # fmt: skip


def boosted(
    training: Mapping[Key, Sequence[float]], facts: Mapping[Key, Fact], asked: Mapping[Key, Sequence[float]]
) -> Mapping[Key, tuple[float, float, float]]:
    """Learns from the training days, whose people were all called, and says low, middle and high for everybody asked."""
    waits = np.array([facts[key].waited for key in training])
    known = np.array(list(training.values()))
    wanted = np.array(list(asked.values()))
    ends = [
        HistGradientBoostingRegressor(
            loss="quantile", quantile=level, categorical_features=[0, 1], max_iter=200, learning_rate=0.05,
            min_samples_leaf=30, random_state=7,
        ).fit(known, waits).predict(wanted)
        for level in LEVELS
    ]  # fmt: skip
    in_order = np.sort(np.array(ends), axis=0)
    return {
        key: (float(in_order[0, at]), float(in_order[1, at]), float(in_order[2, at])) for at, key in enumerate(asked)
    }

"""The estimators others use, on the test days, their ranges calibrated on the days before: nothing is tuned on what is judged."""

from collections.abc import Mapping, Sequence
from math import inf
from statistics import fmean

from tests.load.estimates.conformal import around
from tests.load.estimates.recorded import Recorded, Size, asked, facts_of, recorded
from tests.load.estimates.scored import Answer, Key
from tests.load.estimates.seen import Seen
from tests.load.estimates.usual import USUAL, usual_estimates

Asked = Sequence[tuple[Key, Seen]]


def on_test_days(size: Size) -> Mapping[str, Mapping[Key, Answer]]:
    """Estimator → what it told."""
    facts, (mean_talk, mean_wait) = facts_of(recorded(size.days)), means(size)
    _, calibrating, testing = asked_by_part(size)
    said = {
        key: usual_estimates(seen, mean_talk=mean_talk, mean_wait=mean_wait) for key, seen in [*calibrating, *testing]
    }
    return {
        name: around(
            {key: said[key][name] for key, _ in calibrating}, facts, {key: said[key][name] for key, _ in testing}
        )
        for name in USUAL
    }


def means(size: Size) -> tuple[float, float]:
    """The mean talk, with the way to the desk, and the mean wait of the training days, in minutes."""
    training = recorded(size.days)[: size.train]
    talks = [went.free - went.called for of in training for went in of.went if went.showed]
    return fmean(talks), fmean(went.waited for of in training for went in of.went if went.called < inf)


def asked_by_part(size: Size) -> tuple[Asked, Asked, Asked]:
    """Everybody of the training and the calibrating days, and those of the test days whom Lotse is asked for too."""
    days = recorded(size.days)
    training, rest = days[: size.train], days[size.train :]
    return (
        _all_asked(training, 1),
        _all_asked(rest[: size.calibrate], 1),
        _all_asked(rest[size.calibrate :], size.test_every),
    )


def _all_asked(days: Sequence[Recorded], every: int) -> Asked:
    return [((of.day.day, seen.guest.number), seen) for of in days for seen in asked(of, every)]

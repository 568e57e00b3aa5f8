"""The estimators others use: one number from what was seen, all of them with the hall's own mean talk."""

from collections.abc import Callable, Mapping
from statistics import fmean

from tests.load.estimates.seen import Seen

LAST = 10
WEIGHT = 0.25


def usual_estimates(seen: Seen, *, mean_talk: float, mean_wait: float) -> Mapping[str, float]:
    """Estimator → minutes. Where it knows nothing yet today it says the mean wait of the days before."""
    return {name: estimate(seen, mean_talk, mean_wait) for name, estimate in USUAL.items()}


def ahead_by_skill(seen: Seen) -> float:
    """How many stand before this person at the advisors who can help: somebody whom others can help too counts less."""
    able = set(seen.group.able) & seen.on_duty
    ahead = 0.0
    for went in seen.waiting:
        others = set(seen.plan.groups[seen.plan.group_of[went.guest.need]].able) & seen.on_duty
        ahead += len(able & others) / len(others) if others else 0.0
    return ahead


def able_on_duty(seen: Seen) -> int:
    """How many can help who are on duty; one, if nobody is."""
    return len(set(seen.group.able) & seen.on_duty) or 1


def last_served(seen: Seen, mean_wait: float) -> float:
    """How long the last one called had waited."""
    return seen.called[-1].waited if seen.called else mean_wait


def head_of_line(seen: Seen) -> float:
    """How long the one has waited who came first of those who wait."""
    return seen.at - seen.waiting[0].guest.joined if seen.waiting else 0.0


def _day_average(seen: Seen, _: float, mean_wait: float) -> float:
    return fmean(went.waited for went in seen.called) if seen.called else mean_wait


def _position(seen: Seen, mean_talk: float, _: float) -> float:
    return len(seen.waiting) * mean_talk / max(1, len(seen.on_duty))


def _last_ten(seen: Seen, _: float, mean_wait: float) -> float:
    return fmean(went.waited for went in seen.called[-LAST:]) if seen.called else mean_wait


def _exponential(seen: Seen, _: float, mean_wait: float) -> float:
    average = mean_wait
    for went in seen.called:
        average += WEIGHT * (went.waited - average)
    return average


def _last_served(seen: Seen, _: float, mean_wait: float) -> float:
    return last_served(seen, mean_wait)


def _head_of_line(seen: Seen, _: float, __: float) -> float:
    return head_of_line(seen)


def _line_by_skill(seen: Seen, mean_talk: float, _: float) -> float:
    return ahead_by_skill(seen) * mean_talk / able_on_duty(seen)


DAY_AVERAGE, LINE_BY_SKILL = "day average", "queue length by skill"
USUAL: Mapping[str, Callable[[Seen, float, float], float]] = {
    DAY_AVERAGE: _day_average,
    "position × average ÷ advisors on": _position,
    "last 10": _last_ten,
    "exponential average 1/4": _exponential,
    "last to enter service": _last_served,
    "head of line": _head_of_line,
    LINE_BY_SKILL: _line_by_skill,
}

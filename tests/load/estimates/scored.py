"""How well waits were told: errors, coverage, width, and the chance of not being called at all."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from statistics import fmean
from typing import NamedTuple

LONG = 20.0
"""Minutes: being told less than half of a wait over that is what people mind."""

ENOUGH = 100
"""Groups with fewer calls say nothing about coverage."""

Key = tuple[date, int]
"""Which guest of which day."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What happened: minutes until the call, `inf` for never; no-shows are called like everybody."""

    weekday: int
    hour: int
    topic: str
    language: str
    waited: float


class Answer(NamedTuple):
    """What was told: minutes, rounded outward but for the middle, and the chance of never being called."""

    middle: float
    low: float
    high: float
    never: float | None = None


@dataclass(frozen=True, kw_only=True)
class Score:
    """Minutes, and shares in [0, 1].

    `worst` is the least coverage of any language, topic or hour with enough calls, `interval` the mean interval score for
    80 %: lower is better.
    """

    calls: int
    error: float
    bias: float
    coverage: float
    mondays: float | None
    worst: float | None
    above: float
    width: float
    interval: float
    half: float


def score(facts: Mapping[Key, Fact], answers: Mapping[Key, Answer]) -> Score:
    """Every call that was told of counts."""
    told = [(facts[key], answer) for key, answer in answers.items() if facts[key].waited < inf]
    long = [(fact, answer) for fact, answer in told if fact.waited > LONG]
    mondays = [_holds(fact, answer) for fact, answer in told if fact.weekday == 0]
    return Score(
        calls=len(told),
        error=fmean(abs(answer.middle - fact.waited) for fact, answer in told),
        bias=fmean(answer.middle - fact.waited for fact, answer in told),
        coverage=fmean(_holds(fact, answer) for fact, answer in told),
        mondays=fmean(mondays) if mondays else None,
        worst=min(_coverages(told), default=None),
        above=fmean(fact.waited > answer.high for fact, answer in told),
        width=fmean(answer.high - answer.low for _, answer in told),
        interval=fmean(_interval(fact.waited, answer) for fact, answer in told),
        half=fmean(answer.middle < fact.waited / 2 for fact, answer in long) if long else 0.0,
    )


def brier(facts: Mapping[Key, Fact], answers: Mapping[Key, Answer]) -> float:
    """The mean squared error of the chance of never being called, over everybody."""
    return fmean(
        (answer.never - (facts[key].waited == inf)) ** 2 for key, answer in answers.items() if answer.never is not None
    )


def brier_of_share(facts: Mapping[Key, Fact], keys: Iterable[Key]) -> float:
    """The same for who always says the share of those who were never called."""
    uncalled = [facts[key].waited == inf for key in keys]
    return fmean(uncalled) * (1 - fmean(uncalled))


def _holds(fact: Fact, answer: Answer) -> bool:
    return answer.low <= fact.waited <= answer.high


def _coverages(told: Sequence[tuple[Fact, Answer]]) -> Iterable[float]:
    for group in _GROUPS:
        of_group = defaultdict[Hashable, list[bool]](list)
        for fact, answer in told:
            of_group[group(fact)].append(_holds(fact, answer))
        yield from (fmean(held) for held in of_group.values() if len(held) >= ENOUGH)


_GROUPS: Sequence[Callable[[Fact], Hashable]] = (
    lambda fact: fact.language,
    lambda fact: fact.topic,
    lambda fact: fact.hour,
)


def _interval(waited: float, answer: Answer) -> float:
    return answer.high - answer.low + 10 * (max(0.0, answer.low - waited) + max(0.0, waited - answer.high))

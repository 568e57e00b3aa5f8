"""What-if answers beside the truth: each weekday as it is, and with an advisor missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import inf
from random import Random
from statistics import fmean
from time import process_time

from server.domain.simulation.learn import learn
from server.domain.whatif.change import Away
from server.domain.whatif.compare import Question, compare
from server.domain.whatif.outcome import Outcome
from tests.load.estimates.past import visits_of
from tests.load.estimates.people import Day, day_of, days_from
from tests.load.estimates.recorded import FIRST, SEED, hall, recorded
from tests.load.estimates.true_day import plan_for, true_day

WEEKS = 12
TRIED, TRUE_WEEKS = 200, 120


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """Mean waits in minutes on a weekday, true and as they were said: without a change and with it.

    `seconds` of processor time are for a thousand days.
    """

    weekday: int
    true: tuple[float, float]
    said: tuple[float, float]
    seconds: float

    @property
    def of_the_mean(self) -> float:
        """How far off the mean is, as a share of the true one."""
        return abs(self.said[0] - self.true[0]) / self.true[0]

    @property
    def of_the_difference(self) -> float:
        """How far off the difference is, as a share of the true one."""
        true = self.true[1] - self.true[0]
        return abs(self.said[1] - self.said[0] - true) / abs(true)


def measure_whatif() -> Sequence[WhatIf]:
    """One question for each weekday, from twelve weeks of the hall's own days."""
    days = recorded(5 * WEEKS)
    habits = learn((visit for of in days for visit in visits_of(hall(), of.day, of.went)), hall().site)
    answers = []
    for weekday in range(5):
        missing = _comes_on(weekday)
        began = process_time()
        said = compare(
            hall().site, habits, Question(weekday=weekday, changes=(Away(advisor=missing),), days=TRIED),
            after=FIRST + timedelta(weeks=WEEKS), chance=Random(weekday), tell=lambda _: None,  # noqa: S311
        )  # fmt: skip
        seconds = (process_time() - began) * 1000 / (2 * TRIED)
        true = _mean_wait(weekday, None), _mean_wait(weekday, missing)
        answers.append(
            WhatIf(weekday=weekday, true=true, said=(_mean(said.today), _mean(said.changed)), seconds=seconds)
        )
    return answers


def _comes_on(weekday: int) -> str:
    """An advisor who is there on that weekday: another one for each."""
    duties = next(of.day.duties for of in recorded(5 * WEEKS) if of.day.day.weekday() == weekday)
    here = sorted({duty.advisor for duty in duties})
    return here[weekday % len(here)]


def _mean_wait(weekday: int, missing: str | None) -> float:
    """The truth, over many such weekdays after those that were learned from."""
    return fmean(wait for day in _later(weekday) for wait in _waits(day, missing))


def _later(weekday: int) -> Iterator[Day]:
    every = days_from(FIRST, 5 * (WEEKS + TRUE_WEEKS))[5 * WEEKS :]
    return (day_of(hall(), day, SEED) for day in every if day.weekday() == weekday)


def _waits(day: Day, missing: str | None) -> Iterator[float]:
    of = replace(day, duties=tuple(duty for duty in day.duties if duty.advisor != missing))
    return (went.waited for went in true_day(hall(), of, plan_for(hall(), of)) if went.called < inf)


def _mean(outcome: Outcome) -> float:
    return 0.0 if outcome.everybody.waits is None else outcome.everybody.waits.mean

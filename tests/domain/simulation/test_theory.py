"""The engine beside what is known of queues since Erlang: one line, many advisors, everything exponential."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import log
from random import Random
from statistics import mean

import pytest

from server.domain.simulation.comer import Call
from server.domain.simulation.run import run
from server.domain.simulation.start import Start
from tests.domain.simulation.small_hall import EXACT, a_comer, a_group, a_plan

ADVISORS, TALK = 4, 10.0
HABITS = replace(EXACT, ratios=tuple(-log(1 - (at + 0.5) / 4000) for at in range(4000)))
"""Talks are exponential: their memory tells nothing."""


def test_the_mean_wait_is_that_of_erlang() -> None:
    calls = _calls(busy_share=0.7, people=20_000)

    waits = [call.at - call.comer.joined for call in calls]

    assert mean(waits) == pytest.approx(_erlang(0.7), rel=0.1)


def test_what_the_last_one_waited_errs_twice_as_much_as_counting_the_line() -> None:
    calls = _calls(busy_share=0.95, people=60_000)

    seen = _seen_on_coming(calls)

    by_line = mean((wait - (ahead + 1) * TALK / ADVISORS) ** 2 for wait, ahead, _ in seen)
    by_last = mean((wait - last) ** 2 for wait, _, last in seen)
    assert by_last / by_line == pytest.approx(2.0, abs=0.2)


def _calls(*, busy_share: float, people: int) -> Sequence[Call]:
    """Months without nights."""
    chance = Random(7)  # noqa: S311  the same months on every run
    joined = accumulate(chance.expovariate(busy_share * ADVISORS / TALK) for _ in range(people))
    comers = [a_comer(order, at, talk=chance.random()) for order, at in enumerate(joined)]
    plan = a_plan(a_group(*range(ADVISORS)), shifts=(((0.0, 1e9),),) * ADVISORS)
    return run(plan, HABITS, Start(comers=comers)).calls


def _seen_on_coming(calls: Sequence[Call]) -> list[tuple[float, int, float]]:
    """Of everybody who had to wait: the wait, how many waited when they came, how long the last one called had waited.

    People are called in the order in which they came.
    """
    seen, called = [], 0
    for number, call in enumerate(calls):
        while calls[called].at <= call.comer.joined:
            called += 1
        wait, last = call.at - call.comer.joined, calls[called - 1]
        if wait > 0 and called:
            seen.append((wait, number - called, last.at - last.comer.joined))
    return seen


def _erlang(busy_share: float) -> float:
    """Erlang C: the mean wait in minutes."""
    load = busy_share * ADVISORS
    term, below = 1.0, 0.0
    for at in range(1, ADVISORS + 1):
        below, term = below + term, term * load / at
    waits = term / (1 - busy_share)
    return waits / (below + waits) * TALK / (ADVISORS * (1 - busy_share))

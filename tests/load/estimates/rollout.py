"""Lotse's own forecast, asked as a kiosk asks it; and the same engine with habits that nobody could know."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp, inf
from random import Random
from statistics import NormalDist, fmean
from time import process_time
from typing import NamedTuple

from server.domain.simulation.forecast import forecast
from server.domain.simulation.habits import WAITED_STEP, Habits
from server.domain.simulation.learn import learn
from server.domain.simulation.levels import Levels
from server.domain.simulation.wait import Wait
from tests.load.estimates.past import leg_of, visits_of
from tests.load.estimates.people import MISSED
from tests.load.estimates.recorded import Recorded, Size, asked, drifted, hall, recorded
from tests.load.estimates.scored import Answer, Key
from tests.load.estimates.seen import Seen
from tests.load.estimates.world import CLOSES, OPENS


class Told(NamedTuple):
    """The answers, the levels at the end, and the seconds of processor time of each forecast."""

    answers: dict[Key, Answer]
    levels: Levels
    seconds: list[float]


def on_calibrating_days(size: Size) -> Told:
    """With learned habits, on the days after those that taught them."""
    days = recorded(size.days)[size.train : size.train + size.calibrate]
    return told(days, learned(size), Levels(), every=size.calibrate_every, runs=size.runs)


def on_test_days(size: Size, levels: Levels, part: int, parts: int) -> Told:
    """On every so manieth test day, from the levels at which calibrating ended."""
    days = recorded(size.days)[size.train + size.calibrate :][part::parts]
    return told(days, learned(size), levels, every=size.test_every, runs=size.runs)


def after_a_drift(size: Size, levels: Levels) -> Told:
    """With habits from before it; only the levels follow."""
    days = drifted(size.days, size.drift)
    return told(days, learned(size), levels, every=1, runs=size.runs)


def knowing_the_truth(size: Size) -> Told:
    """With true habits, on some of the guests of the test days."""
    days = recorded(size.days)[size.train + size.calibrate :]
    return told(days, true_habits(size), Levels(), every=size.true_every, runs=size.runs)


def knowing_the_advisors(size: Size) -> Told:
    """With how fast each advisor is, learned from the log, on the same guests."""
    days = recorded(size.days)[size.train + size.calibrate :]
    return told(days, learned_per_person(size), Levels(), every=size.true_every, runs=size.runs)


@cache
def learned(size: Size) -> Habits:
    """What Lotse learns from the training days."""
    return _learned_from(size, {})


@cache
def learned_per_person(size: Size) -> Habits:
    """The same where both switches allow to learn how fast each advisor is."""
    days = recorded(size.days)[: size.train]
    return _learned_from(size, {leg_of(of.day, went.guest.number): went.advisor for of in days for went in of.went})


def _learned_from(size: Size, served_by: Mapping[int, str]) -> Habits:
    days = recorded(size.days)[: size.train]
    visits = (visit for of in days for visit in visits_of(hall(), of.day, of.went))
    return learn(visits, hall().site, served_by=served_by or None)


@cache
def true_habits(size: Size) -> Habits:
    """The truth as far as habits can say it; who comes is learned from the same days."""
    truth, steps = hall(), len(learned(size).no_show)
    normal = NormalDist(-(truth.spread**2) / 2, truth.spread)
    ratios = [exp(normal.inv_cdf((at + 0.5) / 200)) for at in range(200)]
    return replace(
        learned(size), minutes=truth.minutes, interpreted=truth.interpreted, ratios=ratios, unsure=0.0,
        way=truth.way,
        no_show=[1 - (1 - MISSED) * exp(-(at + 0.5) * WAITED_STEP / truth.stays) for at in range(steps)],
        factors={
            advisor.id: fmean(truth.paces[advisor.id, topic] for topic in advisor.topics)
            for advisor in truth.site.advisors
        },
    )  # fmt: skip


def told(days: Sequence[Recorded], habits: Habits, levels: Levels, *, every: int, runs: int) -> Told:
    """Asks on all days in order; whenever somebody who asked is called, the levels learn how good the answer was."""
    answers: dict[Key, Answer] = {}
    seconds: list[float] = []
    for of in days:
        waits = {went.guest.number: went.waited for went in of.went}
        open_answers: list[tuple[float, Key]] = []
        for seen in asked(of, every):
            for called, key in sorted(each for each in open_answers if each[0] <= seen.at):
                levels = _after(levels, answers[key], waits[key[1]])
                open_answers.remove((called, key))
            began = process_time()
            key = of.day.day, seen.guest.number
            answers[key] = _answer(seen, habits, levels, runs)
            seconds.append(process_time() - began)
            if waits[seen.guest.number] < inf:
                open_answers.append((seen.at + waits[seen.guest.number], key))
        for _, key in sorted(open_answers):
            levels = _after(levels, answers[key], waits[key[1]])
    return Told(answers, levels, seconds)


def _after(levels: Levels, answer: Answer, waited: float) -> Levels:
    return levels.after(waited, low=answer.low, high=answer.high)


def _answer(seen: Seen, habits: Habits, levels: Levels, runs: int) -> Answer:
    chance = Random(f"{seen.day.day} {seen.guest.number}")  # noqa: S311  the same hall, the same forecast
    known = forecast(seen.hall_now(), habits, levels=levels, newcomers=[seen.guest.need], chance=chance, runs=runs)
    wait = known.wait(seen.guest.need, head_start=seen.guest.head_start)
    return _until_closing(seen) if wait is None else _as_shown(seen, wait)


def _as_shown(seen: Seen, wait: Wait) -> Answer:
    shown = wait.shown()
    if shown is None or wait.ends is None:
        return _until_closing(seen)
    return Answer(wait.ends[1], shown.low, shown.high, wait.never)


def _until_closing(seen: Seen) -> Answer:
    """Not today: whoever is called all the same was told the rest of the day."""
    left = 60 * (CLOSES.hour - OPENS.hour) - seen.at
    return Answer(left, left, left, 1.0)

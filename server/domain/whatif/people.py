"""Who comes on a tried day, each with their own draws, so that two runs can share them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from server.domain.simulation.comer import Comer
from server.domain.simulation.habits import Came, PastDay
from server.domain.simulation.plan import Plan
from server.domain.visits.need import Need

Draw = Callable[[], float]
"""The next number of a Chance, in [0, 1)."""


class Person(NamedTuple):
    """Somebody who may come. `comes` decides whether they stay at home while fewer come, or bring another like them."""

    came: Came
    comes: float
    talk: float
    show: float


class Crowd(Protocol):
    """The days that a trial draws from."""

    def needs(self) -> Collection[Need]:
        """Every need that somebody of such a day can have."""

    def day(self, draw: Draw) -> Sequence[Came]:
        """Who comes on one of these days, earliest first."""


class PastCrowd:
    """Days that were: each is as likely as the other, and everybody of it comes."""

    def __init__(self, days: Sequence[PastDay]) -> None:
        self._days = days

    def needs(self) -> Collection[Need]:
        """Every need of those days."""
        return {came.need for day in self._days for came in day.came}

    def day(self, draw: Draw) -> Sequence[Came]:
        """Everybody of one of them."""
        return self._days[int(draw() * len(self._days))].came


def people_of(crowd: Crowd, draw: Draw) -> tuple[list[Person], list[Person]]:
    """Everybody of a day, and for each of them the one who would come too if more came.

    All of them are drawn whether they come or not: a change must not move the draws of who comes later.
    """
    came = crowd.day(draw)
    people = [Person(each, draw(), draw(), draw()) for each in came]
    others = [Person(came[int(draw() * len(came))], each.comes, draw(), draw()) for each in people]
    return people, others


def coming(people: Sequence[Person], others: Sequence[Person], visitors: float) -> list[Person]:
    """Who of them comes when `visitors` come for each who came (at most 3), earliest first."""
    there = [each for each in people if each.comes < visitors]
    if visitors > 1:
        there += [each for each in others if each.comes < visitors - 1]
        there += [each._replace(show=1 - each.show) for each in people if each.comes < visitors - 2]
        there.sort(key=lambda each: each.came.at)
    return there


def comers(plan: Plan, people: Sequence[Person]) -> Iterator[Comer]:
    """The people as a run of that plan takes them; `order` is their place in the list."""
    numbers = {need: (group, plan.topic(need)) for need, group in plan.group_of.items()}
    for order, (came, _, talk, show) in enumerate(people):
        group, topic = numbers[came.need]
        yield Comer(came.at - came.head_start, order, came.at, group, topic, talk, show)

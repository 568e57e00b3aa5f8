"""A weekday as it is and as it could be: run with the same people and the same draws, side by side."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from server.domain.simulation.chance import Chance
from server.domain.simulation.habits import Habits, PastDay
from server.domain.simulation.plan import Plan, plan_of
from server.domain.simulation.run import run
from server.domain.simulation.start import Start
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.domain.whatif.assumed import AssumedCrowd
from server.domain.whatif.change import Change
from server.domain.whatif.changed import with_changes
from server.domain.whatif.day import Day, day_of
from server.domain.whatif.hidden import hidden_groups
from server.domain.whatif.outcome import Measure, Outcome, Spread
from server.domain.whatif.people import Crowd, PastCrowd, Person, comers, coming, people_of
from server.domain.whatif.tally import Mark, Tally, over_days

ENOUGH_DAYS = 5
"""With fewer past days of a weekday an assumed day is tried."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of a hall: a weekday (Monday is 0) with changes.

    It is tried on so many days, or on fewer, once so many people have come: that is what a trial costs.
    """

    weekday: int
    changes: tuple[Change, ...]
    days: int
    people: float = inf


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What came of it on so many `days`, with the rota of `day`.

    `past_days` is on how many days that were it rests; 0 when they are assumed.

    `differences` are changed less today, day by day, so that chance, which is the same for both, falls out.
    """

    question: Question
    day: date
    days: int
    past_days: int
    today: Outcome
    changed: Outcome
    differences: Mapping[Measure, Spread]
    hidden: frozenset[Mark]


def compare(
    site: Site,
    habits: Habits,
    question: Question,
    *,
    after: date,
    chance: Chance,
    tell: Callable[[int], None] = lambda _: None,
) -> Comparison:
    """Runs the days. `after` is the local day of asking; `tell` hears how many days are done.

    The same chance gives the same answer. Raises ChangeWrong for changes that make no sense on that day.
    """
    today = day_of(site, question.weekday, after=after)
    changed = with_changes(today, question.changes)
    past = past_days(site, habits, question.weekday)
    crowd: Crowd = PastCrowd(past) if past else AssumedCrowd(today, habits)
    as_it_is, as_it_could_be = _Side(today, habits, crowd), _Side(changed, habits, crowd)
    number = came = 0
    while number < question.days and came < question.people:
        people, others = people_of(crowd, chance.random)
        as_it_is.tries(people, others)
        as_it_could_be.tries(people, others)
        number, came = number + 1, came + len(people)
        tell(number)
    hidden = hidden_groups(past)
    return Comparison(
        question=question, day=today.day, days=number, past_days=len(past), today=as_it_is.tally.outcome(hidden=hidden),
        changed=as_it_could_be.tally.outcome(hidden=hidden), hidden=hidden,
        differences=_differences(as_it_is.tally.days, as_it_could_be.tally.days),
    )  # fmt: skip


def past_days(site: Site, habits: Habits, weekday: int) -> Sequence[PastDay]:
    """The past days of that weekday if there are enough of them, without who came for what is no longer there."""
    days = [day for day in habits.days if day.weekday == weekday and day.came]
    if len(days) < ENOUGH_DAYS:
        return ()
    known = {topic.id for topic in site.all_topics() if not topic.children}
    return [PastDay(weekday=weekday, came=tuple(each for each in day.came if each.need.topic in known)) for day in days]


class _Side:
    """One of the two days that are compared."""

    def __init__(self, day: Day, habits: Habits, crowd: Crowd) -> None:
        self._plan, self._habits, self._visitors = _plan(day, crowd.needs()), habits, day.visitors
        self.tally = Tally(self._plan)

    def tries(self, people: Sequence[Person], others: Sequence[Person]) -> None:
        """One more day, from an empty hall until everybody has gone home."""
        there = coming(people, others, self._visitors)
        start = Start(comers=list(comers(self._plan, there)))
        self.tally.add(there, run(self._plan, self._habits, start))


def _plan(day: Day, needs: Collection[Need]) -> Plan:
    return plan_of(day.site, origin=day.origin, day=day.day, duties=day.duties, needs=needs)


def _differences(
    today: Sequence[Mapping[Measure, float]], changed: Sequence[Mapping[Measure, float]]
) -> dict[Measure, Spread]:
    pairs = zip(today, changed, strict=True)
    return over_days([{measure: other[measure] - one[measure] for measure in Measure} for one, other in pairs])

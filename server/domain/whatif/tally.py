"""Counts what happens on tried days."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from server.domain.simulation.plan import Plan
from server.domain.simulation.start import Ran
from server.domain.whatif.outcome import Group, Measure, Outcome, Spread, spread
from server.domain.whatif.people import Person

Mark = tuple[str, str]
"""A group that somebody belongs to: topic or language, and which one."""

EVERYBODY: Mark = ("", "")


class Tally:
    """All days that were run with one plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._on_duty = sum(ends - begins for shifts in plan.shifts for begins, ends in shifts)
        self._came: Counter[Mark] = Counter()
        self._unserved: Counter[Mark] = Counter()
        self._no_shows: Counter[Mark] = Counter()
        self._waits: defaultdict[Mark, list[float]] = defaultdict(list)
        self.days: list[dict[Measure, float]] = []

    def add(self, people: Sequence[Person], ran: Ran) -> None:
        """One more day."""
        left = set(range(len(people)))
        wait = worked = beyond = 0.0
        no_shows = 0
        for comer, at, advisor, _, showed, ends in ran.calls:
            left.remove(comer.order)
            wait += at - comer.joined
            no_shows += not showed
            for mark in _marks(people[comer.order]):
                self._waits[mark].append(at - comer.joined)
                self._no_shows[mark] += not showed
            within = sum(max(0.0, min(ends, until) - max(at, since)) for since, until in self._plan.shifts[advisor])
            worked += within
            beyond += ends - at - within
        self._came.update(mark for person in people for mark in _marks(person))
        self._unserved.update(mark for order in left for mark in _marks(people[order]))
        self.days.append(
            {
                Measure.WAIT: wait / len(ran.calls) if ran.calls else 0.0, Measure.UNSERVED: float(len(left)),
                Measure.NO_SHOWS: float(no_shows), Measure.IDLE: self._on_duty - worked, Measure.OVERTIME: beyond,
            }
        )  # fmt: skip

    def outcome(self, *, hidden: Collection[Mark]) -> Outcome:
        """What came of all days so far, without the groups that must not be shown."""
        shown = sorted(self._came.keys() - set(hidden))
        return Outcome(
            everybody=self._group(EVERYBODY),
            topics={key: self._group((kind, key)) for kind, key in shown if kind == "topic"},
            languages={key: self._group((kind, key)) for kind, key in shown if kind == "language"},
            measures=over_days(self.days),
        )

    def _group(self, mark: Mark) -> Group:
        days = max(len(self.days), 1)
        return Group(
            people=self._came[mark] / days, unserved=self._unserved[mark] / days,
            no_shows=self._no_shows[mark] / days, waits=spread(self._waits[mark]),
        )  # fmt: skip


def over_days(days: Sequence[dict[Measure, float]]) -> dict[Measure, Spread]:
    """Each measure, spread over the days."""
    spreads = {measure: spread([day[measure] for day in days]) for measure in Measure}
    return {measure: each for measure, each in spreads.items() if each is not None}


def _marks(person: Person) -> Iterable[Mark]:
    need = person.came.need
    return EVERYBODY, ("topic", need.topic), ("language", need.language)

"""An assumed day, for a hall that has not been watched for long; whoever shows figures of such days says so."""

from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate
from math import log, sqrt

from server.domain.routing.head_start import head_start
from server.domain.simulation.habits import Came, Habits
from server.domain.visits.need import Need
from server.domain.whatif.busy import Kind, kinds_of
from server.domain.whatif.day import Day
from server.domain.whatif.people import Draw

_QUARTER = 15


class AssumedCrowd:
    """Days on which as many visitors come as keep the hall busy."""

    def __init__(self, day: Day, habits: Habits) -> None:
        self._day, self._kinds = day, kinds_of(day, habits)
        self._head_starts: dict[tuple[Need, int], int] = {}

    def needs(self) -> Collection[Need]:
        """Every topic that somebody on duty helps with, in every language of the hall."""
        return [Need(topic=kind.topic, language=each) for kind in self._kinds for each in kind.languages]

    def day(self, draw: Draw) -> Sequence[Came]:
        """The visitors of one day, earliest first."""
        came = [self._came(kind, rank, draw) for kind in self._kinds for rank in _arrivals(kind.people, draw)]
        return sorted(came, key=lambda each: each.at)

    def _came(self, kind: Kind, rank: float, draw: Draw) -> Came:
        among = list(accumulate(kind.languages.values()))
        language = list(kind.languages)[min(bisect(among, draw()), len(among) - 1)]
        need, at = Need(topic=kind.topic, language=language), _moment(kind.stretches, rank)
        return Came(at=at, need=need, head_start=self._head_start(need, int(at / _QUARTER)))

    def _head_start(self, need: Need, quarter: int) -> int:
        """To the quarter of an hour: a rota changes no sooner."""
        if (need, quarter) not in self._head_starts:
            now = self._day.origin + quarter * timedelta(minutes=_QUARTER)
            given = head_start(self._day.site, need, vulnerable=False, duties=self._day.duties, now=now)
            self._head_starts[need, quarter] = given.minutes
        return self._head_starts[need, quarter]


def _arrivals(people: float, draw: Draw) -> Iterator[float]:
    """Ranks in [0, 1) of visitors who come independently of each other, so many on average."""
    rank = -log(1 - draw()) / people
    while rank < 1:
        yield rank
        rank -= log(1 - draw()) / people


def _moment(stretches: Sequence[tuple[float, float]], rank: float) -> float:
    """When they come: three times as many a minute at the beginning as at the end."""
    left = (1.5 - sqrt(2.25 - 2 * rank)) * sum(ends - begins for begins, ends in stretches)
    for begins, ends in stretches:
        if left < ends - begins:
            break
        left -= ends - begins
    return min(begins + left, ends)

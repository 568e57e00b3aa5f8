"""Who can still be served today: the rest of the day run forward once, with usual talks and nobody new coming."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from server.domain.hours.rota import Duty
from server.domain.visits.need import Need


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Somebody in line: `minutes` is the usual length of the talk, `able` the advisors who may help."""

    leg: int
    sort_key: datetime
    need: Need
    minutes: float
    able: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A talk as the run expects it; it ends before its advisor leaves."""

    advisor: str
    begins: datetime
    ends: datetime


@dataclass(frozen=True, kw_only=True, order=True)
class _Free:
    """An advisor who has time from `begins` on and is here until `ends`."""

    begins: datetime
    advisor: str
    ends: datetime


@dataclass(frozen=True, kw_only=True)
class Course:
    """The rest of the day: leg → talk for everybody who can be served, and the time that is left."""

    talks: Mapping[int, Talk]
    left: tuple[_Free, ...] = field(default=())

    def one_more(self, able: Collection[str], minutes: float) -> datetime | None:
        """When a talk of one more person at the end of the line would begin; None when nobody has the time for it.

        Somebody behind everybody else changes nothing for those before, so the course need not be run again.
        """
        length = timedelta(minutes=minutes)
        fitting = (free.begins for free in self.left if free.advisor in able and free.begins + length <= free.ends)
        return min(fitting, default=None)


def course(
    waiting: Iterable[Waiting], *, duties: Iterable[Duty], busy_until: Mapping[str, datetime], now: datetime
) -> Course:
    """Runs the day forward: whoever is free first takes the first in line among those they may help.

    An advisor for whose next person the time no longer suffices calls nobody any more before they leave; the person
    may still be helped by others. `busy_until` says when those who talk now are expected to be done.
    """
    lines = _lines(waiting)
    stretches = _stretches(duties, busy_until, now)
    talks: dict[int, Talk] = {}
    left: list[_Free] = []
    ready = [mine.popleft() for mine in stretches.values()]
    heapify(ready)
    while ready:
        free = heappop(ready)
        mine = stretches[free.advisor]
        line = _longest(lines, free.advisor)
        if line is None:
            left += [free, *mine]
            continue
        ends = free.begins + timedelta(minutes=line[0].minutes)
        if ends <= free.ends:
            talks[line.popleft().leg] = Talk(advisor=free.advisor, begins=free.begins, ends=ends)
            heappush(ready, _Free(begins=ends, advisor=free.advisor, ends=free.ends))
        elif mine:
            heappush(ready, mine.popleft())
    return Course(talks=talks, left=tuple(left))


def _lines(waiting: Iterable[Waiting]) -> list[deque[Waiting]]:
    """One line for each need: everybody in it can be helped by the same advisors."""
    lines: dict[Need, deque[Waiting]] = {}
    for person in sorted(waiting, key=_place):
        lines.setdefault(person.need, deque()).append(person)
    return list(lines.values())


def _place(person: Waiting) -> tuple[datetime, int]:
    return person.sort_key, person.leg


def _longest(lines: Sequence[deque[Waiting]], advisor: str) -> deque[Waiting] | None:
    """The line at whose head the one stands whom this advisor calls next."""
    return min(
        (line for line in lines if line and advisor in line[0].able), key=lambda line: _place(line[0]), default=None
    )


def _stretches(duties: Iterable[Duty], busy_until: Mapping[str, datetime], now: datetime) -> dict[str, deque[_Free]]:
    stretches: dict[str, deque[_Free]] = {}
    for duty in sorted(duties, key=lambda duty: duty.begins):
        begins = max(duty.begins, busy_until.get(duty.advisor, now), now)
        if begins < duty.ends:
            free = _Free(begins=begins, advisor=duty.advisor, ends=duty.ends)
            stretches.setdefault(duty.advisor, deque()).append(free)
    return stretches

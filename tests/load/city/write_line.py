"""The line before the write lock: who waits how long, when several processes commit what waits at each of them together."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from random import Random
from typing import NamedTuple

from server.storage.writer import TOGETHER
from tests.load.figures import percentile

FULL = 0.97


@dataclass(frozen=True, kw_only=True)
class Lock:
    """Milliseconds that a commit takes, and each piece of work that is in it."""

    commit: float
    piece: float

    def most(self, together: int) -> float:
        """Pieces a second when so many are always committed together."""
        return 1000 * together / (self.commit + together * self.piece)


@dataclass(frozen=True, kw_only=True)
class Waited:
    """Milliseconds from asking until it was committed, and the share of the time in which the lock was held."""

    p50: float
    p99: float
    held: float

    @property
    def is_full(self) -> bool:
        """Whether more is asked for than can be written, so that the line grows as long as that lasts."""
        return self.held > FULL


@dataclass(frozen=True, kw_only=True)
class Chores:
    """So many writes of one process from that second on, each asked for when the one before is committed."""

    at: float
    number: int


class _Asked(NamedTuple):
    at: float
    process: int
    more: int = -1
    """How many follow it when it is a chore; -1 for what somebody waits for."""


def in_line(
    asked: Iterable[float], lock: Lock, *, processes: int, seconds: float, chores: Iterable[Chores] = (), seed: int = 1
) -> Waited:
    """How long people wait who ask at those seconds; each asks one of the processes by chance, chores the first."""
    chance = Random(seed)  # noqa: S311  a simulation
    coming = [_Asked(at, chance.randrange(processes)) for at in asked]
    coming += [_Asked(each.at, 0, each.number - 1) for each in chores if each.number]
    heapify(coming)
    lines: list[deque[_Asked]] = [deque() for _ in range(processes)]
    free, held, waited = 0.0, 0.0, list[float]()
    while coming or any(lines):
        if not any(lines):
            free = max(free, coming[0].at)
        while coming and coming[0].at <= free:
            arrived = heappop(coming)
            lines[arrived.process].append(arrived)
        first = min((line for line in lines if line), key=lambda line: line[0].at)
        group = [first.popleft() for _ in range(min(TOGETHER, len(first)))]
        takes = (lock.commit + len(group) * lock.piece) * (0.5 + chance.random()) / 1000
        free, held = free + takes, held + takes
        waited += [1000 * (free - each.at) for each in group if each.more < 0]
        for each in group:
            if each.more > 0:
                heappush(coming, _Asked(free, each.process, each.more - 1))
    if not waited:
        return Waited(p50=0.0, p99=0.0, held=held / max(seconds, free))
    return Waited(p50=percentile(waited, 0.5), p99=percentile(waited, 0.99), held=held / max(seconds, free))


def lock_of(*, alone: float, together: float, committing: float, sixteen: int = 16) -> Lock:
    """The lock that lets through so many a second from one `alone` (ms each), and from sixteen at once.

    One alone takes commit and piece; sixteen share a commit. `committing` is what a commit takes at least.
    """
    one, all_of_them = 1000 / alone, 1000 * sixteen / together
    piece = max(0.05, min(all_of_them / sixteen, (all_of_them - one) / (sixteen - 1)))
    return Lock(commit=max(committing, one - piece), piece=piece)

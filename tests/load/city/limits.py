"""What each part can carry, how much of that a city takes, and what is the first to end when it grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from random import Random

from server.app import MOST_WITHOUT_THREADS
from server.storage.writer import TOGETHER
from tests.load.city.card import Card
from tests.load.city.demand import Demand, Size, demand
from tests.load.city.invented_city import SLICE, HallDay
from tests.load.city.write_line import Chores, Lock, Waited, in_line, lock_of

SHARE = 0.6
"""So much of a processor, of a lock, of a wire may be taken in the busiest quarter of an hour."""

DATABASE_CORES = 8
NETWORK = 125_000 / 2
"""Kilobytes a second: half of a gigabit."""

PHONES_EACH = MOST_WITHOUT_THREADS * 3 // 4
"""Visitors' pages that one server lets in."""

CONNECTIONS_EACH, CONNECTIONS = 33, 500
"""To PostgreSQL: what a server opens at most (to look and be on duty, to write), and how many it carries well."""

OLDEST = 30.0
"""Seconds after which a range that is told is too old."""

MOST_P99 = 250.0
"""Milliseconds that somebody may wait for a write at the busiest."""


@dataclass(frozen=True, kw_only=True)
class Use:
    """How much of what a `part` can carry is taken, 1 is all; `said` is the figure behind it."""

    part: str
    share: float
    said: str


@dataclass(frozen=True, kw_only=True)
class Carried:
    """A city of some size: processes that serve it, what each part carries, how long a write waits."""

    demand: Demand
    processes: int | None
    megabytes: float
    waited: Waited
    uses: tuple[Use, ...]

    @property
    def first(self) -> Use:
        """The part that is nearest to its end, or furthest beyond it."""
        return max(self.uses, key=lambda use: use.share)


def carried(card: Card, halls: Sequence[HallDay], piece: int, size: Size) -> Carried:
    """The city in that quarter of an hour."""
    wanted = demand(card, halls, piece, size)
    count = processes(wanted)
    lock = lock_of(alone=card.writing.alone, together=card.writing.one_process, committing=card.writing.committing)
    listening = count or ENOUGH
    waited = _waited(wanted, lock, listening)
    megabytes = listening * card.server_megabytes + wanted.phones * card.page_kilobytes / 1024
    return Carried(
        demand=wanted, processes=count, megabytes=megabytes, waited=waited,
        uses=(*_of_servers(card, wanted), *_of_shared(wanted, lock, waited, listening)),
    )  # fmt: skip


SHORTER, ENOUGH = 5, 64
"""The line before the lock is looked at for a fifth of the quarter of an hour; so many servers are counted where no number is enough."""


def processes(wanted: Demand) -> int | None:
    """How many servers it takes, one on each core; None when more of them would not help."""
    left = 1000 * SHARE - wanted.each_server
    if left <= 0:
        return None
    return max(ceil(wanted.servers / left), ceil(wanted.phones / PHONES_EACH), 2)


def _of_servers(card: Card, wanted: Demand) -> list[Use]:
    duty = wanted.halls * card.hall.server / 60
    return [
        Use(
            part="reading every event", share=wanted.each_server / (1000 * SHARE),
            said=f"{wanted.each_server / 10:.0f} % of a core in each",
        ),
        Use(part="chores", share=duty / (1000 * SHARE), said=f"{duty / 10:.0f} % of a core"),
        Use(
            part="running halls forward", share=wanted.round_seconds / OLDEST,
            said=f"a round in {wanted.round_seconds:.0f} s",
        ),
    ]  # fmt: skip


def _of_shared(wanted: Demand, lock: Lock, waited: Waited, listening: int) -> list[Use]:
    database = wanted.database + listening * wanted.database_each
    redis = wanted.redis + listening * wanted.redis_each
    return [
        _of_lock(wanted, lock, waited),
        Use(
            part=f"{DATABASE_CORES} PostgreSQL cores", share=database / (1000 * SHARE * DATABASE_CORES),
            said=f"{database / 1000:.1f} of {DATABASE_CORES}",
        ),
        Use(
            part="PostgreSQL connections", share=listening * CONNECTIONS_EACH / CONNECTIONS,
            said=f"{listening * CONNECTIONS_EACH:,} of {CONNECTIONS}",
        ),
        Use(part="Redis", share=redis / (1000 * SHARE), said=f"{redis / 10:.0f} % of a core"),
        Use(part="network", share=wanted.kilobytes / NETWORK, said=f"{wanted.kilobytes / 1024:.1f} MB/s"),
    ]  # fmt: skip


def _of_lock(wanted: Demand, lock: Lock, waited: Waited) -> Use:
    """Held too long or waited for too long, it is full at most as much as if it were held always.

    Beyond that only counts how many times too much is asked of it: how long people wait then depends on how long it lasts.
    """
    most = lock.most(TOGETHER)
    full = min(1 / SHARE, max(waited.held / SHARE, waited.p99 / MOST_P99))
    held = f"held {100 * waited.held:.0f} % of the time" if wanted.writes < most else f"at most {most:.0f}"
    return Use(
        part="write lock", share=max(full, wanted.writes / most / SHARE), said=f"{wanted.writes:.0f} writes/s, {held}"
    )  # fmt: skip


def _waited(wanted: Demand, lock: Lock, listening: int) -> Waited:
    """People press when they like; chores come one after the other at every full minute."""
    seconds, chores = SLICE / SHORTER, wanted.chores
    chance, pressed = Random(1), wanted.writes - chores  # noqa: S311  a simulation
    asked, at = list[float](), 0.0
    while (at := at + chance.expovariate(pressed)) < seconds:
        asked.append(at)
    minutes = [Chores(at=60.0 * minute, number=round(60 * chores)) for minute in range(int(seconds // 60))]
    return in_line(asked, lock, processes=listening, seconds=seconds, chores=minutes)

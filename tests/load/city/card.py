"""The cost card: milliseconds of processor time that each thing takes, in the server, in the database, in Redis."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.load.city.worked import Worked

WORK = ("ticket", "call", "start", "finish", "desk", "wall", "kiosk", "phone")
"""What somebody presses, and what looks after that: the look of an advisor's page, of a wall, of a kiosk, of a phone."""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Milliseconds: in the server that is asked, in each other server, in the database, in Redis."""

    server: float
    other: float = 0.0
    database: float = 0.0
    redis: float = 0.0

    def __sub__(self, less: "Cost") -> "Cost":
        return Cost(
            server=max(0.0, self.server - less.server), other=max(0.0, self.other - less.other),
            database=max(0.0, self.database - less.database), redis=max(0.0, self.redis - less.redis),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """Running a hall forward once, with so many `people` in line: in the process beside, in the server, in the database."""

    people: int
    beside: float
    server: float
    database: float


@dataclass(frozen=True, kw_only=True)
class Following:
    """With so many `pages` of visitors open in a hall: what a call costs besides, and how many pages then look.

    `minute` is what one page costs in a minute in which nobody is called: it looks now and then.
    """

    pages: int
    cost: Cost
    looks: float
    minute: Cost


@dataclass(frozen=True, kw_only=True)
class Writing:
    """Writes a second that the lock lets through: from one alone, from 16 at one process, from 16 at each of two.

    `committing` are the milliseconds of a commit that saves nothing but one row.
    """

    alone: float
    one_process: float
    two_processes: float
    committing: float


@dataclass(frozen=True, kw_only=True)
class Card:
    """Everything that was measured.

    `quiet` is what a server does in a minute of itself, `hall` what each idle hall adds to that in a minute; `poke` is a
    poke to one page, `page_kilobytes` the memory that an open page holds, `server_megabytes` that of a server without
    pages; `kilobytes` go over the network for a look of each sort.
    """

    work: Mapping[str, Cost]
    quiet: Cost
    hall: Cost
    poke: float
    kilobytes: Mapping[str, float]
    page_kilobytes: float
    server_megabytes: float
    ahead: tuple[Ahead, ...]
    following: tuple[Following, ...]
    writing: Writing


def cost_of(worked: Worked, times: float) -> Cost:
    """What one of so many costs; the first server is the one that was asked."""
    first, *others = worked.servers
    other = sum(others) / max(1, len(others))
    found = {"server": first, "other": other, "database": worked.database, "redis": worked.redis}
    return Cost(**{part: max(0.0, 1000 * seconds / times) for part, seconds in found.items()})

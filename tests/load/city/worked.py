"""For how long the processors worked for each part, and how much memory it holds, as the system counts it."""

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import psycopg
import redis

SECOND = os.sysconf("SC_CLK_TCK")
ASIDE = b"server.aside"


class _Process(NamedTuple):
    pid: int
    parent: int
    session: int
    own: float
    of_dead_children: float


@dataclass(frozen=True, kw_only=True)
class Worked:
    """Seconds of processor time: of each server, of the processes beside them that run halls forward, and of the rest.

    `at` are seconds of a clock on the wall.
    """

    servers: tuple[float, ...]
    aside: float
    database: float
    redis: float
    at: float

    def since(self, before: "Worked") -> "Worked":
        """What was worked between the two."""
        return Worked(
            servers=tuple(now - then for now, then in zip(self.servers, before.servers, strict=True)),
            aside=self.aside - before.aside, database=self.database - before.database, redis=self.redis - before.redis,
            at=self.at - before.at,
        )  # fmt: skip

    def without(self, quiet: "Worked") -> "Worked":
        """What is left when everything is taken away that goes on in as much time when nobody asks."""
        share = self.at / quiet.at
        return Worked(
            servers=tuple(own - share * idle for own, idle in zip(self.servers, quiet.servers, strict=True)),
            aside=self.aside - share * quiet.aside, database=self.database - share * quiet.database,
            redis=self.redis - share * quiet.redis, at=self.at,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Watched:
    """Who is looked at, by process id: sessions of servers, the first process of PostgreSQL, Redis."""

    servers: Sequence[int]
    postgres: int
    redis: int

    def now(self) -> Worked:
        """Since they began."""
        known = list(_processes())
        return Worked(
            servers=tuple(sum(each.own for each in known if _is_server(each, leader)) for leader in self.servers),
            aside=sum(each.own for each in known if each.session in self.servers and _is_aside(each.pid)),
            database=sum(
                each.own + (each.of_dead_children if each.pid == self.postgres else 0.0)
                for each in known if self.postgres in (each.pid, each.parent)
            ),
            redis=sum(each.own for each in known if each.pid == self.redis), at=time.monotonic(),
        )  # fmt: skip


def first_of_postgres(address: str) -> int:
    """The process id of the PostgreSQL at that address of this machine."""
    with psycopg.connect(address) as connection:
        own = connection.info.backend_pid
        return next(each.parent for each in _processes() if each.pid == own)


def pid_of_redis(address: str) -> int:
    """The process id of the Redis at that address."""
    with redis.Redis.from_url(address) as asking:
        return int(asking.info("server")["process_id"])  # type: ignore[index, arg-type, unused-ignore]


def _is_server(process: _Process, leader: int) -> bool:
    return process.session == leader and not _is_aside(process.pid)


def _is_aside(pid: int) -> bool:
    try:
        return ASIDE in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _processes() -> Iterator[_Process]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended while we looked
        yield _Process(
            pid=int(stat.parent.name), parent=int(fields[1]), session=int(fields[3]),
            own=(int(fields[11]) + int(fields[12])) / SECOND,
            of_dead_children=(int(fields[13]) + int(fields[14])) / SECOND,
        )  # fmt: skip

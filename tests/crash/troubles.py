"""What goes wrong with the machine under the hall: its disk is full, its clock jumps, its database is locked."""

import sqlite3
from collections.abc import Callable
from random import Random

import psycopg

from tests.crash.fault import Fault
from tests.crash.hall import Hall

FAR = 3600
"""Seconds by which a clock jumps at most, within the day: over midnight it would be another day with other numbers."""


def _full_disk(hall: Hall, _chance: Random) -> Callable[[], object]:
    hall.disk.fill(life.pid for life in hall.servers)
    return lambda: hall.disk.free(life.pid for life in hall.servers)


def _clock(hall: Hall, chance: Random) -> Callable[[], object]:
    hall.clockwork.jump(chance.randint(-FAR, FAR))
    return lambda: hall.clockwork.jump(0)


def _locked_file(hall: Hall, _chance: Random) -> Callable[[], object]:
    other = sqlite3.connect(hall.address.removeprefix("sqlite:///"), timeout=30, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def undo() -> None:
        other.execute("ROLLBACK")
        other.close()

    return undo


def _locked_table(hall: Hall, _chance: Random) -> Callable[[], object]:
    other = psycopg.connect(hall.address)
    other.execute("LOCK TABLE tickets IN ACCESS EXCLUSIVE MODE")
    return other.close


def _broken_off(hall: Hall, _chance: Random) -> Callable[[], object]:
    """An administrator ends every connection of the servers; it may be repeated soon."""
    with psycopg.connect(hall.address, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    return lambda: None


CLOCK = Fault(name="clock jumps", strike=_clock, lasts=(1.2, 2.5))
ON_SQLITE = (
    CLOCK,
    Fault(name="disk full", strike=_full_disk),
    Fault(name="database locked", strike=_locked_file, lasts=(0.5, 4.0)),
)
ON_POSTGRES = (
    CLOCK,
    Fault(name="table locked", strike=_locked_table, lasts=(0.5, 4.0)),
    Fault(name="connections ended", strike=_broken_off, lasts=(0.1, 0.3)),
)

"""A hall of every earlier release becomes one of this release: nothing is lost, and the day goes on."""

import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from sqlalchemy import inspect

from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.perform import Perform
from server.domain.statistics.visits import visits
from server.domain.visits.leg import State
from server.storage import history, sites, waiting
from server.storage.prepare import NEWEST, prepare
from server.storage.records import Storage
from tests.building import MONDAY, TODAY
from tests.open_hall import OpenHall, SetClock
from tests.storage.earlier import EARLIER, ROOT, VERSIONS, Rows, hall_of, rows_of, with_tables_of, write_days

TUESDAY = date(2026, 11, 24)
PEOPLE = 12
"""So many came on the two days that each release wrote."""

ONLY_ADDS = "0004"
"""Since this version a release only adds to what the one before reads and writes: both run on the same tables.

What nobody reads any more goes a release later, when none can be left that reads it; then GONE says which.
"""
GONE: dict[str, set[tuple[str, str]]] = {}
"""By version: tables and columns that the release before had stopped to use."""

PREPARES = """
import sys
from server.storage.prepare import prepare
from server.storage.records import Storage
prepare(Storage(sys.argv[1]).engine)
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_of_an_earlier_release_is_lost_and_its_day_goes_on(version: str, untouched: str) -> None:
    engine = hall_of(untouched, version)
    before = rows_of(engine)

    prepare(engine)

    after = rows_of(engine)
    engine.dispose()
    assert _lost(before, after) == []
    assert {account["hash"] for account in after["accounts"].values()} == _hashes(before)
    _its_day_goes_on(untouched)


def test_of_processes_that_start_on_an_old_hall_one_upgrades_it(untouched: str) -> None:
    engine = hall_of(untouched, VERSIONS[0])
    before = rows_of(engine)
    starting = [
        subprocess.Popen([sys.executable, "-c", PREPARES, untouched], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]

    said = [process.communicate(timeout=180)[1] for process in starting]

    assert [(process.returncode, words) for process, words in zip(starting, said, strict=True)] == [(0, "")] * 3
    assert _lost(before, rows_of(engine)) == []
    engine.dispose()


def test_what_the_release_before_writes_can_be_written_beside_this_one(untouched: str) -> None:
    engine = with_tables_of(untouched, NEWEST)

    with engine.begin() as connection:
        write_days(connection, EARLIER[-1])

    assert len(rows_of(engine)["tickets"]) > 0
    engine.dispose()
    _its_day_goes_on(untouched)


@pytest.mark.parametrize("version", [version for version in (*EARLIER, NEWEST) if version > ONLY_ADDS])
def test_a_release_only_adds_to_the_tables_of_the_one_before(version: str, untouched: str) -> None:
    before = _columns(untouched, [each for each in EARLIER if each < version][-1])

    after = _columns(untouched, version)

    added = {where: column for where, column in after.items() if where not in before}
    old_tables = {table for table, _ in before}
    assert {where for where in before if where not in after} == GONE.get(version, set())
    assert [where for where, column in added.items() if where[0] in old_tables and _must_be_said(column)] == []


def _its_day_goes_on(address: str) -> None:
    """Whoever is served is finished, somebody new comes, whoever came before is called, and both days are counted."""
    storage, clock = Storage(address), SetClock(MONDAY.replace(day=TUESDAY.day))
    with storage.looking() as connection:
        (site,) = sites.every(connection)
    perform = Perform(storage, clock, lambda: None)
    hall = OpenHall(address=address, site=site, storage=storage, clock=clock, perform=perform)
    with hall.reading() as records:
        (served,) = (leg for leg in waiting.open_today(records) if leg.state is State.SERVING and leg.desk == "zwei")
    seated = {"seat": "amt at zwei", "advisor": "amt"}

    hall.do(finish, leg=served.id, outcome="answered", **seated)
    came = hall.takes_ticket("anmelden", answer="eu")
    called = hall.calls(seated)
    clock.passes(days=1)
    hall.do(expire)
    with hall.reading() as records:
        told = list(visits(history.of_days(records, TODAY, TUESDAY), today=records.day))
    storage.close()

    assert (called.ticket, called.joined_at) < (came.ticket, MONDAY.replace(day=TUESDAY.day))
    assert len(told) == PEOPLE + 1


def _lost(before: Rows, after: Rows) -> list[str]:
    """What is not as it was; passwords have become accounts, and a profile's watchers staff."""
    return [
        f"{table} {key}: {name} was {value!r}"
        for table, rows in before.items()
        if table != "passwords"
        for key, row in rows.items()
        for name, value in row.items()
        if name != "document" and after[table].get(key, {}).get(name, "gone") != value
    ]


def _hashes(before: Rows) -> set[Any]:
    return {row["hash"] for table in ("passwords", "accounts") for row in before.get(table, {}).values()}


def _columns(address: str, version: str) -> dict[tuple[str, str], Any]:
    engine = with_tables_of(address, version)
    known = inspect(engine)
    found = {
        (table, column["name"]): column for table in known.get_table_names() for column in known.get_columns(table)
    }
    engine.dispose()
    return found


def _must_be_said(column: Any) -> bool:
    """Whether a row cannot be written by somebody who does not know of it."""
    return not column["nullable"] and column["default"] is None

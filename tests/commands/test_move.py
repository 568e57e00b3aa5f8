"""`lotse move`: every row of an SQLite hall arrives in PostgreSQL, or none does."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, make_url, select, text, update

from server.storage import sites
from server.storage.backups.moving import move
from server.storage.records import Storage
from server.storage.tables import metadata
from tests.building import a_site
from tests.commands.conftest import Typed
from tests.commands.filled import ROWS, another, fill
from tests.databases import database_beside
from tests.open_hall import open_hall

SEQUENCES = "SELECT sequencename, last_value FROM pg_sequences"


@pytest.fixture
def target(prepared_postgres: str) -> str:
    """The address of a PostgreSQL database with tables and no row in them."""
    return database_beside(prepared_postgres, "target", like="prepared")


@pytest.fixture
def full(typed: Typed, sqlite: str) -> Typed:
    """Commands on a hall in which no table is empty."""
    change(sqlite, fill)
    return typed


def test_every_row_of_every_table_arrives(full: Typed, sqlite: str, target: str) -> None:
    said = full("move", "--to", target)

    assert said.exit_code == 0, said.output
    here, there = everything(sqlite), everything(target)
    assert {len(rows) for rows in here.values()} == {ROWS}
    assert there == here
    assert f"{ROWS * len(metadata.tables)} rows" in said.output


def test_a_bare_database_gets_its_tables(full: Typed, sqlite: str, private_postgres: str) -> None:
    bare = database_beside(private_postgres, "bare")

    said = full("move", "--to", bare)

    assert said.exit_code == 0, said.output
    assert everything(bare) == everything(sqlite)


def test_no_number_is_given_again_not_even_one_that_was_deleted(full: Typed, sqlite: str, target: str) -> None:
    change(sqlite, typed_in("UPDATE sqlite_sequence SET seq = 100 WHERE name = 'events'"))

    assert full("move", "--to", target).exit_code == 0

    last: dict[str, int] = {}
    change(target, lambda found: last.update((row[0], row[1]) for row in found.execute(text(SEQUENCES))))
    assert last.pop("events_seq_seq") == 100
    assert set(last.values()) == {ROWS * 7}


def test_the_hall_goes_on_over_there(typed: Typed, sqlite: str, target: str) -> None:
    before = open_hall(sqlite, a_site(), Storage(sqlite))
    before.takes_ticket()
    before.storage.close()
    assert typed("move", "--to", target).exit_code == 0

    after = open_hall(target, a_site(), Storage(target))
    second = after.takes_ticket()
    after.storage.close()

    assert second.ticket == 2
    assert [row[3] for row in everything(target)["tickets"]] == [1, 2]


def test_checking_says_that_both_are_the_same(full: Typed, target: str) -> None:
    assert full("move", "--to", target).exit_code == 0

    said = full("move", "--check", "--to", target)

    assert said.exit_code == 0, said.output
    assert "Both hold the same" in said.output


def test_checking_finds_one_other_value_in_every_table(full: Typed, target: str) -> None:
    assert full("move", "--to", target).exit_code == 0
    change(target, one_value_in_every_table)

    said = full("move", "--check", "--to", target)

    assert said.exit_code == 1
    found = said.output.splitlines()
    assert {line.partition(":")[0] for line in found if "compared: " not in line} == set(metadata.tables)
    assert found[-1] == "events: the first that is not the same has the number 7"


def test_a_database_that_is_not_empty_is_left_alone(full: Typed, target: str) -> None:
    open_hall(target, a_site(), Storage(target)).storage.close()
    before = everything(target)

    said = full("move", "--to", target)

    assert said.exit_code == 1
    assert "not empty: there are rows in site_versions, sites" in said.output
    assert everything(target) == before


def test_a_hall_that_is_open_is_not_moved(full: Typed, sqlite: str, target: str) -> None:
    running = Storage(sqlite)
    with running.looking() as connection:
        sites.ids(connection)

    said = full("move", "--to", target)

    running.close()
    assert said.exit_code == 1
    assert "end the server first" in said.output
    assert {len(rows) for rows in everything(target).values()} == {0}


def test_nobody_can_write_while_it_moves(full: Typed, sqlite: str, target: str) -> None:
    answers: list[str] = []

    def write_meanwhile(*_: object) -> None:
        other = sqlite3.connect(str(make_url(sqlite).database), timeout=0)
        try:
            other.execute("DELETE FROM notes")
        except sqlite3.OperationalError as error:
            answers.append(str(error))
        other.close()

    move(sqlite, target, write_meanwhile)

    assert set(answers) == {"database is locked"}
    assert len(everything(target)["notes"]) == ROWS


def test_a_row_that_cannot_arrive_stops_all_of_it(full: Typed, sqlite: str, target: str) -> None:
    change(sqlite, typed_in("UPDATE notes SET text = 'a' || char(0) || 'b' WHERE ticket = 7"))

    said = full("move", "--to", target)

    assert said.exit_code == 1
    assert "nothing is moved" in said.output
    assert {len(rows) for rows in everything(target).values()} == {0}


@pytest.mark.parametrize("to", ["sqlite:///other.sqlite", "postgresql://nobody@127.0.0.1:1/nothing", "nonsense"])
def test_where_it_cannot_go_is_said(full: Typed, sqlite: str, to: str) -> None:
    before = everything(sqlite)

    said = full("move", "--to", to)

    assert isinstance(said.exception, SystemExit)
    assert said.exit_code == 1
    assert everything(sqlite) == before


def everything(address: str) -> dict[str, list[Any]]:
    """Every row of every table, in an order that all databases agree about."""
    found: dict[str, list[Any]] = {}

    def look(connection: Connection) -> None:
        for name, table in metadata.tables.items():
            found[name] = sorted((tuple(row) for row in connection.execute(select(table))), key=str)

    change(address, look)
    return found


def one_value_in_every_table(connection: Connection) -> None:
    for table in metadata.sorted_tables:
        column = [each for each in table.columns if not each.foreign_keys][-1]
        key = next(iter(table.primary_key))
        first = connection.scalar(select(key).order_by(key).limit(1))
        connection.execute(update(table).where(key == first).values({column: another(column)}))


def typed_in(statement: str) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(text(statement))


def change(address: str, work: Callable[[Connection], object]) -> None:
    """Does something to a database that nobody has open afterwards."""
    engine = create_engine(address)
    with engine.begin() as connection:
        work(connection)
    engine.dispose()

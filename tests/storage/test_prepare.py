"""The tables of a new hall, and of one that was made by an older release."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, text

from server.storage.database import writing_engine
from server.storage.prepare import MIGRATIONS, NEWEST, DatabaseTooNew, prepare, upgrade
from server.storage.records import Storage
from server.storage.tables import metadata
from tests.at_once import at_once

STRUCTURE = {
    "sqlite": """
        WITH known AS (SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version')
        SELECT known.name || '.' || part.cid, part.name || part.type || part."notnull" || ifnull(part.dflt_value, '') || part.pk
        FROM known JOIN pragma_table_info(known.name) AS part
        UNION ALL
        SELECT known.name || '.' || part."from", part."table" || part."to"
        FROM known JOIN pragma_foreign_key_list(known.name) AS part
        UNION ALL
        SELECT known.name || '.' || each.origin, group_concat(part.name)
        FROM known JOIN pragma_index_list(known.name) AS each JOIN pragma_index_info(each.name) AS part
        WHERE each.origin <> 'c' GROUP BY known.name, each.name, each.origin
        UNION ALL
        SELECT name, sql LIKE '%AUTOINCREMENT%' FROM known
        UNION ALL
        SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        ORDER BY 1, 2
    """,
    "postgresql": """
        SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'
        UNION ALL
        SELECT conname, conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> 'alembic_version'::regclass
        UNION ALL
        SELECT column_name, concat_ws(' ', table_name, ordinal_position, data_type, character_maximum_length, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'
        ORDER BY 1, 2
    """,
}
"""How each database tells what it holds: tables, columns, constraints, and indexes with their conditions."""


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[Engine]]:
    """Two databases without any table."""
    names = ("one", "other")
    if request.param == "sqlite":
        addresses = [f"sqlite:///{tmp_path / name}.sqlite" for name in names]
    else:
        server = str(request.getfixturevalue("private_postgres"))
        _each(server, "DROP DATABASE IF EXISTS {0}", "CREATE DATABASE {0}", names=names)
        addresses = [f"{server.rpartition('/')[0]}/{name}" for name in names]
    engines = [writing_engine(address) for address in addresses]
    yield engines
    for engine in engines:
        engine.dispose()


def test_a_new_hall_has_the_tables_that_the_migrations_make(bare: list[Engine]) -> None:
    fresh, migrated = bare

    prepare(fresh)
    upgrade(migrated)

    assert _structure(fresh) == _structure(migrated)
    assert _version(fresh) == _version(migrated) == NEWEST


def test_the_migrations_make_what_the_tables_say(bare: list[Engine]) -> None:
    migrated, _ = bare

    upgrade(migrated)

    with migrated.connect() as connection:
        known = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(known, metadata) == []


def test_the_newest_migration_is_the_one_that_this_release_needs() -> None:
    script = ScriptDirectory(str(MIGRATIONS))

    heads = script.get_heads()

    assert heads == [NEWEST]


def test_a_hall_that_was_migrated_is_ready(bare: list[Engine]) -> None:
    migrated, _ = bare
    upgrade(migrated)
    before = _structure(migrated)

    prepare(migrated)

    assert _structure(migrated) == before


def test_preparing_twice_changes_nothing(bare: list[Engine]) -> None:
    fresh, _ = bare
    prepare(fresh)
    before = _structure(fresh)

    prepare(fresh)

    assert _structure(fresh) == before


def test_processes_that_start_at_once_make_the_tables_once(bare: list[Engine]) -> None:
    fresh, other = bare
    address = fresh.url.render_as_string(hide_password=False)
    starting = [Storage(address) for _ in range(6)]

    answers = at_once(*[lambda storage=storage: prepare(storage.engine) for storage in starting])

    for storage in starting:
        storage.close()
    prepare(other)
    assert answers == [None] * 6
    assert _structure(fresh) == _structure(other)


def test_a_hall_that_has_had_no_migration_gets_them_all(bare: list[Engine]) -> None:
    older, fresh = bare
    prepare(fresh)
    _each_in(older, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")

    prepare(older)

    assert _structure(older) == _structure(fresh)
    assert _version(older) == NEWEST


def test_a_hall_of_a_later_release_is_left_alone(bare: list[Engine]) -> None:
    later, _ = bare
    prepare(later)
    _each_in(later, "UPDATE alembic_version SET version_num = '9999'", "DROP TABLE seats")
    before = _structure(later)

    with pytest.raises(DatabaseTooNew, match="9999"):
        prepare(later)

    assert _structure(later) == before


def _structure(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return [json.dumps(list(row)) for row in connection.execute(text(STRUCTURE[engine.dialect.name]))]


def _version(engine: Engine) -> str:
    with engine.connect() as connection:
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def _each_in(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def _each(server: str, *statements: str, names: tuple[str, ...]) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in names:
            for statement in statements:
                connection.execute(text(statement.format(name)))
    engine.dispose()

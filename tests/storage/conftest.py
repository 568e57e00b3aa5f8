"""What tests of the storage are given: a writer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from server.storage.database import writing_engine
from server.storage.writer import Writer
from tests.databases import database_beside


@pytest.fixture
def writer(database: str) -> Iterator[Writer]:
    """A writer on a database that has one table more: `slips`, whose `needs` must be there when it is committed."""
    engine = writing_engine(database)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS slips"))
        needs = "needs INTEGER REFERENCES slips (id) DEFERRABLE INITIALLY DEFERRED"
        connection.execute(text(f"CREATE TABLE slips (id INTEGER PRIMARY KEY, {needs})"))
    writer = Writer(engine)
    yield writer
    writer.close()
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE slips"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def untouched(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'untouched.sqlite'}"
    return database_beside(str(request.getfixturevalue("private_postgres")), "untouched")

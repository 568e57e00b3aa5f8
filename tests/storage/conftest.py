"""What tests of the storage are given: a writer."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from server.storage.database import writing_engine
from server.storage.writer import Writer


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

"""What tests are given: databases, a hall, a server."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.browser import CHROMIUM, FLAGS
from tests.building import a_site
from tests.databases import empty, postgres_of_its_own, prepared
from tests.open_hall import OpenHall, open_hall

# The same examples on every run: what fails here fails everywhere. Slow machines are no mistake.
settings.register_profile("tests", deadline=None, derandomize=True, database=None)
settings.load_profile("tests")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium, for every test that wants a browser."""
    return {"executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def private_postgres() -> Iterator[str]:
    """The address of a PostgreSQL of our own, with the tables of this release."""
    with postgres_of_its_own() as address:
        yield prepared(address)


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the tables of this release, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "prepared.sqlite"
    prepared(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite(prepared_sqlite: Path, tmp_path: Path) -> str:
    """The address of an empty SQLite database."""
    return f"sqlite:///{shutil.copy(prepared_sqlite, tmp_path / 'hall.sqlite')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once of each kind that Lotse runs on."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite"))
    address = str(request.getfixturevalue("private_postgres"))
    empty(address)
    return address


@pytest.fixture
def hall(database: str) -> Iterator[OpenHall]:
    """A hall on Monday at 10:05, open, with nobody in it."""
    opened = open_hall(database, a_site())
    yield opened
    opened.storage.close()


@pytest.fixture
def small_hall(sqlite: str) -> Iterator[OpenHall]:
    """The same on SQLite only, where the kind of database makes no difference."""
    opened = open_hall(sqlite, a_site())
    yield opened
    opened.storage.close()

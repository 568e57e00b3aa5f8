"""What tests are given: databases, a hall, a server."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from server.storage.records import Storage
from tests.browser import CHROMIUM, FLAGS
from tests.building import a_site
from tests.databases import emptied, empty, postgres_of_its_own, prepared
from tests.open_hall import OpenHall, open_hall

# The same examples on every run: what fails here fails everywhere. Slow machines are no mistake.
settings.register_profile("tests", deadline=None, derandomize=True, database=None)
settings.load_profile("tests")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test that fails runs once more; the summary shows how it failed and counts it as a rerun.

    What is wrong fails twice. What fails once is a race, of the test or of the house, or a process that starved beside
    Chromium: it is read like a failure, and too many of them (`--max-suite-reruns`) are failures.
    """
    if config.option.usepdb:
        return  # the plugin that runs them again does not go with it
    for item in items:
        item.add_marker(pytest.mark.flaky(reruns=1))


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


@pytest.fixture(scope="session")
def lasting_sqlite(prepared_sqlite: Path) -> str:
    """The address of an SQLite database that lasts as long as the tests."""
    return f"sqlite:///{shutil.copy(prepared_sqlite, prepared_sqlite.with_name('lasting.sqlite'))}"


@pytest.fixture
def sqlite(prepared_sqlite: Path, tmp_path: Path) -> str:
    """The address of an empty SQLite database."""
    return f"sqlite:///{shutil.copy(prepared_sqlite, tmp_path / 'hall.sqlite')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once of each kind that Lotse runs on."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite"))
    return emptied(str(request.getfixturevalue("private_postgres")))


@pytest.fixture(scope="session")
def halls() -> Iterator[Callable[[str], OpenHall]]:
    """Opens a hall on an emptied database. The storage lasts as long as the tests: its statements stay compiled."""
    storages: dict[str, Storage] = {}

    def opened(address: str) -> OpenHall:
        if address not in storages:
            storages[address] = Storage(address)
        storages[address].write_plainly(empty)
        return open_hall(address, a_site(), storages[address])

    yield opened
    for storage in storages.values():
        storage.close()


@pytest.fixture
def small_hall(halls: Callable[[str], OpenHall], lasting_sqlite: str) -> OpenHall:
    """A hall on Monday at 10:05, open, with nobody in it; on SQLite."""
    return halls(lasting_sqlite)


@pytest.fixture(params=["lasting_sqlite", "private_postgres"], ids=["sqlite", "postgresql"])
def lasting(request: pytest.FixtureRequest) -> str:
    """The address of a database that lasts as long as the tests, once of each kind; whoever uses it empties it."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def hall(halls: Callable[[str], OpenHall], lasting: str) -> OpenHall:
    """The same as `small_hall`, once on each kind of database that Lotse runs on."""
    return halls(lasting)

"""The release before this one serves on while this one upgrades its hall, and says clearly why it does not start again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from server.storage.prepare import NEWEST, prepare
from tests.storage.earlier import EARLIER, hall_of, rows_of
from tests.storage.release_before import unpacked

SERVES = """
import sys
from datetime import UTC, datetime
from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.perform import Perform
from server.actions.take_ticket import take_ticket
from server.storage.prepare import prepare
from server.storage.records import Storage
storage = Storage(sys.argv[1])
prepare(storage.engine)
perform = Perform(storage, lambda: datetime(2026, 11, 24, 9, 5, tzinfo=UTC), lambda: None)
told = sys.stdout
sys.stdout = sys.stderr
for wanted in sys.stdin:
    if wanted == "take\\n":
        (done,) = perform(take_ticket, site="halle", language="de", topic="anmelden", answer="eu", kiosk="1")
    else:
        leg = int(wanted)
        perform(finish, site="halle", leg=leg, outcome="answered", seat="amt at zwei", advisor="amt")
        (done,) = perform(call_next, site="halle", seat="amt at zwei", advisor="amt")
    print(done.event.ticket, file=told, flush=True)
storage.close()
"""
"""What the program of the release before does for a hall, step by step, in its own words."""


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release before this one. test_upgrades.py holds the same with rows alone, which need no history."""
    found = unpacked(tmp_path_factory.mktemp("before"))
    if found is None:
        pytest.skip("this checkout has no history: git fetch --unshallow")
    return found


def test_the_release_before_serves_on_while_and_after_this_one_upgrades(before: Path, untouched: str) -> None:
    engine = hall_of(untouched, EARLIER[-1])
    with engine.connect() as connection:
        served = connection.scalar(text("SELECT id FROM legs WHERE state = 'serving' AND desk = 'zwei'"))
    with _serving(before, untouched) as old:
        first = _told(old, "take")

        prepare(engine)

        second, called = _told(old, "take"), _told(old, str(served))
    rows = rows_of(engine)
    engine.dispose()
    assert second == first + 1
    assert {first, second} <= {ticket for (ticket,) in rows["tickets"]}
    assert [leg["ticket"] for leg in rows["legs"].values() if leg["state"] == "called"] == [called]


def test_the_release_before_does_not_start_on_newer_tables_and_says_why(before: Path, untouched: str) -> None:
    engine = hall_of(untouched, EARLIER[-1])
    prepare(engine)
    known = rows_of(engine)

    started = subprocess.run(
        [sys.executable, "-m", "server.commands", "serve"], cwd=before, capture_output=True, text=True, timeout=180, check=False,
        env=_surroundings() | {"LOTSE_DATABASE_URL": untouched, "LOTSE_SECRET_KEY": "k" * 48},
    )  # fmt: skip

    assert started.returncode == 1
    assert f"the database is of version {NEWEST}, this release knows up to {EARLIER[-1]}" in started.stderr
    assert "install the newer release" in started.stderr
    assert "Traceback" not in started.stderr
    assert rows_of(engine) == known
    engine.dispose()


@contextmanager
def _serving(release: Path, address: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", SERVES, address]
    with subprocess.Popen(
        command, cwd=release, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=_surroundings()
    ) as process:
        try:
            yield process
        finally:
            process.communicate(timeout=180)


def _told(process: "subprocess.Popen[str]", wanted: str) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{wanted}\n")
    process.stdin.flush()
    return int(process.stdout.readline())


def _surroundings() -> dict[str, str]:
    """Without the paths and settings of these tests: the other release must not find this one."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("LOTSE_", "PYTHONPATH"))}

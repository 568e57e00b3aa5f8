"""A restore that is killed, wherever it stands: the old records or the new ones, or the next start says what to do."""

import os
import resource
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from server.clock import real_clock
from server.commands.main import lotse
from server.storage.backups import into_postgresql, into_sqlite, postgresql_programs, sqlite_file
from server.storage.database import DatabaseUnusable
from server.storage.prepare import prepare
from tests.commands.backed_up import backup_of, held
from tests.commands.conftest import Typed
from tests.open_hall import OpenHall

POINTS = {
    "sqlite": {
        "unpacked": (into_sqlite, "unpacked", "after"), "kept aside": (sqlite_file, "fill", "before"),
        "half written": (sqlite_file, "fill", "midway"), "written": (sqlite_file, "fill", "after"),
    },
    "postgresql": {
        "moved aside": (postgresql_programs, "load", "before"), "being loaded": (postgresql_programs, "load", "midway"),
        "loaded": (postgresql_programs, "load", "after"), "up to date": (into_postgresql, "prepare", "after"),
    },
}  # fmt: skip
"""Where it is killed: in which step of it, and when."""


@pytest.mark.parametrize("at", range(4))
def test_a_restore_that_is_killed_leaves_the_old_or_the_new_or_says_what_to_do(
    own_hall: OpenHall, typed: Typed, tmp_path: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(into_postgresql, "PATIENCE", 60.0)  # the pg_restore that was left behind still has it open
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    new = held(own_hall)
    own_hall.takes_ticket()
    old = held(own_hall)

    _restore_and_die(own_hall, backup, at)
    found = _next_start(own_hall)
    back = typed("restore", backup)
    after_that = held(own_hall)
    again = typed("restore", backup, "--replace")

    assert found in (old, new) if own_hall.address.startswith("sqlite") else "a restore was cut off" in str(found)
    assert back.exit_code == 1
    assert after_that == (old if isinstance(found, str) else found)
    assert again.exit_code == 0, again.output
    assert held(own_hall) == new


def test_a_damaged_file_stays_in_its_place_until_the_restored_one_takes_it(
    sqlite: str, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup, file = tmp_path / "backup", Path(sqlite.removeprefix("sqlite:///"))
    assert typed("backup", backup).exit_code == 0
    file.write_bytes(b"what a broken disk gives back" * 999)

    _killed(lambda: _dies(into_sqlite, "_move_logs", "after"), "restore", str(backup), "--replace")
    left = file.read_bytes()[:4]
    monkeypatch.setattr("server.commands.restore.real_clock", lambda: real_clock() + timedelta(minutes=1))
    again = typed("restore", backup, "--replace")

    assert left == b"what"
    assert again.exit_code == 0, again.output
    assert file.read_bytes().startswith(b"SQLite format 3")


def _next_start(hall: OpenHall) -> dict[str, list[Any]] | str:
    """What the next server serves, or says."""
    with hall.beside() as server:
        try:
            prepare(server.storage.engine)
        except DatabaseUnusable as error:
            return str(error)
    return held(hall)


def _restore_and_die(hall: OpenHall, backup: Path, at: int) -> None:
    points = POINTS["sqlite" if hall.address.startswith("sqlite") else "postgresql"]
    _killed(lambda: _dies(*list(points.values())[at]), "restore", str(backup), "--replace")


def _killed(prepared: Callable[[], None], *words: str) -> None:
    """Runs a command in a process of its own, which kills itself where that was prepared."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            prepared()
            lotse(list(words))
        os._exit(1)
    _, ended = os.waitpid(child, 0)
    assert os.WIFSIGNALED(ended), f"it ended by itself: {ended}"


def _dies(module: Any, name: str, when: str) -> None:
    real = getattr(module, name)

    def dying(*what: Any, **more: Any) -> Any:
        if when == "midway":
            _dies_while_it_works()
        if when != "before":
            real(*what, **more)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, name, dying)


def _dies_while_it_works() -> None:
    """Of the file the kernel lets half be written; a program that was begun works on when nobody waits for it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def run(command: list[str], *, env: dict[str, str], **_: Any) -> None:
        subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.kill(os.getpid(), signal.SIGKILL)

    subprocess.run = run  # type: ignore[assignment]  # in the process that dies

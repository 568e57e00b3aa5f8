"""A server that starts while a backup comes back waits, and works on what came back."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest

from server.domain.visits.event import Event
from server.storage.backups import postgresql_programs, sqlite_file
from server.storage.prepare import prepare
from tests.commands.backed_up import backup_of, held
from tests.commands.conftest import Typed
from tests.open_hall import OpenHall

A_WHILE = 0.5
"""Seconds in which a server that waits for nothing would have started."""


def test_a_server_that_starts_meanwhile_waits_and_loses_no_ticket(
    own_hall: OpenHall, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    own_hall.takes_ticket()
    own_hall.storage.close()
    came: list[Future[Event]] = []
    with ThreadPoolExecutor(1) as another:

        def starts() -> None:
            came.append(another.submit(_starts_and_takes_a_ticket, own_hall))
            assert wait(came, A_WHILE).done == set()

        for module, name in ((sqlite_file, "fill"), (postgresql_programs, "load")):
            monkeypatch.setattr(module, name, _first(starts, getattr(module, name)))

        said = typed("restore", backup, "--replace")

        third = came[0].result(30)
    rows = held(own_hall)
    assert said.exit_code == 0, said.output
    assert third.ticket == 3
    assert sorted(row[0] for row in rows["tickets"]) == [1, 2, 3]


def test_a_restore_that_fails_midway_leaves_the_hall_to_the_server_that_waits(
    own_hall: OpenHall, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    own_hall.takes_ticket()
    before = held(own_hall)

    def fails() -> None:
        raise OSError(28, "No space left on device", str(tmp_path))

    for module, name in ((sqlite_file, "fill"), (postgresql_programs, "load")):
        monkeypatch.setattr(module, name, _first(fails, getattr(module, name)))

    said = typed("restore", backup, "--replace")

    assert said.exit_code == 1
    assert "No space left" in said.output
    assert held(own_hall) == before
    assert list(tmp_path.glob("*.before-*")) == []


def _starts_and_takes_a_ticket(hall: OpenHall) -> Event:
    with hall.beside() as server:
        prepare(server.storage.engine)
        return server.takes_ticket()


def _first(before: Callable[[], None], real: Callable[..., Any]) -> Callable[..., Any]:
    def both(*what: Any, **more: Any) -> Any:
        before()
        return real(*what, **more)

    return both

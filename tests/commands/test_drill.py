"""`lotse drill`: a backup is tried, told about in plain words, and nothing of it is left."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.commands.backed_up import backup_of, held
from tests.commands.conftest import Typed
from tests.open_hall import OpenHall


def test_a_drill_says_what_came_out_and_leaves_nothing(
    own_hall: OpenHall, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_hall.storage.write_plainly(lambda connection: connection.execute(text("UPDATE events SET day = '2026-03-02'")))
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    before, room = held(own_hall), tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))

    said = typed("drill", backup)

    assert said.exit_code == 0, said.output
    assert "the report of 2026-03-02 can be made" in said.output
    assert "It would help." in said.output
    assert list(room.iterdir()) == []
    assert held(own_hall) == before
    assert _left_behind(own_hall) == []


def _left_behind(hall: OpenHall) -> list[str]:
    if hall.address.startswith("sqlite"):
        return []
    engine = create_engine(hall.address)
    with engine.connect() as connection:
        left = connection.scalars(text("SELECT datname FROM pg_database WHERE datname LIKE 'lotse_drill%'")).all()
    engine.dispose()
    return list(left)

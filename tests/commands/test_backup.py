"""`lotse backup` and `lotse restore`: what was there comes back, all of it once, and nothing is lost on the way."""

import json
import stat
from pathlib import Path

import pytest
from sqlalchemy import make_url

from server.storage.backups import into_postgresql, sqlite_file
from server.storage.backups.making import make
from tests.building import MONDAY
from tests.commands.backed_up import backup_of, destroy, held
from tests.commands.conftest import Typed
from tests.commands.rush import Rush
from tests.open_hall import OpenHall


def test_what_was_there_comes_back_after_everything_is_destroyed(
    own_hall: OpenHall, typed: Typed, tmp_path: Path
) -> None:
    backup, before = backup_of(own_hall, typed, tmp_path / "backups"), held(own_hall)
    destroy(own_hall)

    said = typed("restore", backup)

    assert said.exit_code == 0, said.output
    assert f"{backup} is restored" in said.output
    assert "Start the server, then every screen anew" in said.output
    assert held(own_hall) == before


def test_the_hall_goes_on_after_it_has_come_back(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    destroy(own_hall)
    assert typed("restore", backup).exit_code == 0

    third = own_hall.takes_ticket()

    assert third.ticket == 3
    assert [row[3] for row in own_hall.everything()["tickets"]] == [1, 2, 3]


def test_tickets_that_are_taken_meanwhile_are_there_once_or_not_at_all(
    own_hall: OpenHall, typed: Typed, tmp_path: Path
) -> None:
    with Rush(own_hall, at_least=5) as rush:
        before = set(rush.taken)
        backup = backup_of(own_hall, typed, tmp_path / "backups")
        after = {*rush.ends(), 1, 2}
    destroy(own_hall)

    assert typed("restore", backup).exit_code == 0

    rows = own_hall.everything()
    tickets = [row[0] for row in rows["tickets"]]
    assert before < after
    assert before <= set(tickets) <= after
    assert len(tickets) == len(set(tickets))
    assert sorted(row[1] for row in rows["legs"]) == sorted(tickets)
    assert sorted(row[5] for row in rows["events"] if row[4] == "ticket-taken") == sorted(tickets)


def test_a_copy_holds_the_moment_at_which_it_began(
    small_hall: OpenHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PAGES", 10)
    small_hall.takes_ticket()
    meanwhile: list[object] = []

    def one_more(*_: object) -> None:
        if len(meanwhile) < 5:
            meanwhile.append(small_hall.takes_ticket())

    made = make(small_hall.address, tmp_path / "backup", now=MONDAY, tell=one_more)

    assert len(meanwhile) == 5
    assert made.contents.rows["tickets"] == 1


def test_a_backup_is_its_owners_alone_and_says_what_it_holds(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    backup = backup_of(own_hall, typed, tmp_path / "backups")

    modes = {stat.S_IMODE(file.stat().st_mode) for file in backup.parent.iterdir()}
    document = json.loads((backup.parent / f"{backup.name}.json").read_text())
    assert modes == {0o600}
    assert document["rows"]["tickets"] == 2
    assert document["newest_seq"] == own_hall.everything()["events"][-1][0]


def test_no_backup_is_written_over_anything(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("a letter")

    said = typed("backup", other)

    assert said.exit_code == 1
    assert "there already" in said.output
    assert other.read_text() == "a letter"


def test_only_the_newest_are_kept(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    ends = "sqlite.gz" if own_hall.address.startswith("sqlite") else "pgdump"
    old = [tmp_path / f"lotse-2026-01-0{day}T020000Z.{ends}" for day in (1, 2, 3)]
    for file in old:
        assert typed("backup", file).exit_code == 0
    (tmp_path / "lotse-2025-01-01T020000Z.txt").write_text("no backup")

    said = typed("backup", tmp_path, "--keep", "2")

    assert said.exit_code == 0
    assert [file.exists() for file in old] == [False, False, True]
    assert not (tmp_path / f"{old[0].name}.json").exists()
    assert (tmp_path / "lotse-2025-01-01T020000Z.txt").exists()


def test_an_empty_hall_makes_way_and_a_full_one_does_not(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    own_hall.takes_ticket()
    before = held(own_hall)

    said = typed("restore", backup)

    assert said.exit_code == 1
    assert "--replace moves it aside" in said.output
    assert held(own_hall) == before


def test_what_is_replaced_is_moved_aside(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    backup, before = backup_of(own_hall, typed, tmp_path / "backups"), held(own_hall)
    own_hall.takes_ticket()
    own_hall.storage.close()

    said = typed("restore", backup, "--replace")

    assert said.exit_code == 0, said.output
    assert "What was there before lies in" in said.output
    assert held(own_hall) == before


def test_a_hall_that_is_open_is_not_replaced(
    own_hall: OpenHall, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(into_postgresql, "PATIENCE", 0.1)
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    own_hall.takes_ticket()

    said = typed("restore", backup, "--replace")

    assert said.exit_code == 1
    assert "end the server first" in said.output
    assert len(own_hall.everything()["tickets"]) == 3


def test_a_log_that_was_left_behind_does_not_get_into_the_restored_hall(
    sqlite: str, typed: Typed, tmp_path: Path
) -> None:
    file = Path(str(make_url(sqlite).database))
    backup = tmp_path / "backup"
    assert typed("backup", backup).exit_code == 0
    file.unlink()
    Path(f"{file}-wal").write_bytes(b"left by a hall that was killed")

    said = typed("restore", backup)

    assert said.exit_code == 0
    assert not Path(f"{file}-wal").exists()
    assert [each.read_bytes() for each in tmp_path.glob("*before*-wal")] == [b"left by a hall that was killed"]

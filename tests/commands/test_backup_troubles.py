"""What is damaged, too new or too large for the disk is told, and changes nothing."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import make_url, text

from server.storage.database import writing_engine
from server.storage.prepare import MIGRATIONS, NEWEST
from tests.commands.backed_up import backup_of, destroy, held
from tests.commands.conftest import Typed
from tests.open_hall import OpenHall

WORKS_FOR_LONG = """
import sys, time
from pathlib import Path
from server.storage.backups.placing import workplace
with workplace(Path(sys.argv[1])) as folder:
    (folder / "copy.sqlite").write_text("half a copy")
    print(folder, flush=True)
    time.sleep(60)
"""
"""A backup that nobody waits for, and somebody kills."""


def test_a_damaged_backup_is_refused(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    backup, before = backup_of(own_hall, typed, tmp_path / "backups"), held(own_hall)
    content = backup.read_bytes()

    for damaged in (content[:500] + bytes([content[500] ^ 1]) + content[501:], content[:-100], b""):
        backup.write_bytes(damaged)
        for said in (typed("restore", backup, "--replace"), typed("drill", backup)):
            assert said.exit_code == 1
            assert "is damaged" in said.output

    assert held(own_hall) == before


@pytest.mark.parametrize("manifest", [None, "", '{"kind": "sqlite"}', "[]"])
def test_a_backup_of_which_nobody_knows_what_it_holds_is_refused(
    typed: Typed, tmp_path: Path, manifest: str | None
) -> None:
    assert typed("backup", tmp_path / "backup").exit_code == 0
    (tmp_path / "backup.json").unlink()
    if manifest is not None:
        (tmp_path / "backup.json").write_text(manifest)

    said = typed("restore", tmp_path / "backup")

    assert said.exit_code == 1
    assert "backup.json" in said.output


def test_a_backup_that_holds_something_else_is_refused_and_everything_is_put_back(
    own_hall: OpenHall, typed: Typed, tmp_path: Path
) -> None:
    backup, before = backup_of(own_hall, typed, tmp_path / "backups"), held(own_hall)
    manifest = backup.parent / f"{backup.name}.json"
    document = json.loads(manifest.read_text())
    document["rows"]["tickets"] += 1
    manifest.write_text(json.dumps(document))

    said = typed("restore", backup, "--replace")

    assert said.exit_code == 1
    assert "does not hold what it held" in said.output
    assert held(own_hall) == before


def test_a_backup_of_a_later_release_is_refused(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    own_hall.storage.write_plainly(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    )
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    destroy(own_hall)

    said = typed("restore", backup)

    assert said.exit_code == 1
    assert "install the newer release" in said.output


def test_a_backup_of_an_earlier_release_is_brought_up_to_date(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    destroy(own_hall)
    older = writing_engine(own_hall.address)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = older
    command.upgrade(config, "0001")
    older.dispose()
    backup = backup_of(own_hall, typed, tmp_path / "backups")
    destroy(own_hall)

    assert typed("restore", backup).exit_code == 0

    with own_hall.storage.looking() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == NEWEST


def test_a_disk_that_is_full_leaves_nothing_half(own_hall: OpenHall, typed: Typed, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))

    # The shared memory of SQLite's log is larger than that; with the hall open it is there already.
    own_hall.takes_ticket()
    typing = [sys.executable, "-m", "server.commands", "backup", str(folder)]
    said = subprocess.run(typing, capture_output=True, text=True, preexec_fn=small, check=False)

    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert said.stderr != ""
    assert list(folder.iterdir()) == []


def test_a_restore_that_does_not_fit_leaves_the_hall_as_it_was(sqlite: str, typed: Typed, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    assert typed("backup", backup).exit_code == 0
    file = Path(str(make_url(sqlite).database))
    before, names = file.read_bytes(), {each.name for each in tmp_path.iterdir()}

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))

    typing = [sys.executable, "-m", "server.commands", "restore", str(backup)]
    said = subprocess.run(typing, capture_output=True, text=True, preexec_fn=small, check=False)

    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert file.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == names


def test_what_has_no_hall_gets_no_backup(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_DATABASE_URL", f"sqlite:///{tmp_path / 'nowhere.sqlite'}")

    said = typed("backup", tmp_path / "backup")

    assert said.exit_code == 1
    assert "there is no database" in said.output
    assert list(tmp_path.iterdir()) == [tmp_path / "hall.sqlite"]


def test_a_backup_of_one_kind_does_not_become_the_other(
    private_postgres: str, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed("backup", tmp_path / "backup").exit_code == 0
    monkeypatch.setenv("LOTSE_DATABASE_URL", private_postgres)

    said = typed("restore", tmp_path / "backup")

    assert said.exit_code == 1
    assert "then: lotse move" in said.output


def test_a_file_that_is_no_database_any_more_is_moved_aside(sqlite: str, typed: Typed, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    assert typed("backup", backup).exit_code == 0
    file = Path(str(make_url(sqlite).database))
    file.write_bytes(b"what a broken disk gives back" * 999)

    refused, replaced = typed("restore", backup), typed("restore", backup, "--replace")

    assert refused.exit_code == 1
    assert "is no sound database" in refused.output
    assert replaced.exit_code == 0
    assert [each.stat().st_size for each in tmp_path.glob("hall.sqlite.before-*")] == [29 * 999]
    assert file.read_bytes().startswith(b"SQLite format 3")


def test_what_a_backup_that_was_killed_has_left_is_gone_after_the_next_one(
    sqlite: str, typed: Typed, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    working = subprocess.Popen(
        [sys.executable, "-c", WORKS_FOR_LONG, str(folder / "backup")], stdout=subprocess.PIPE, text=True
    )
    assert working.stdout is not None
    mine = Path(working.stdout.readline().strip())
    assert typed("backup", folder).exit_code == 0
    while_it_lives = mine.exists()
    working.kill()
    working.communicate()

    said = typed("backup", folder / "one-more")

    assert said.exit_code == 0
    assert while_it_lives
    assert [each.name for each in folder.iterdir() if each.name.startswith(".")] == []

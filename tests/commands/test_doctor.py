"""The doctor finds nothing wrong with a healthy hall, names each fault, and changes nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from server.commands.doctor import database, public_address
from server.commands.doctor import running as running_server
from server.storage.devices import DeviceKind
from tests.commands.conftest import Typed
from tests.commands.examined import examined
from tests.web.on_a_port import on_a_port
from tests.web.programs import with_programs
from tests.web.served import Served, serving


@pytest.fixture
def running(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A hall of today that answers on a port, and the settings that lead there."""
    monkeypatch.setenv("LOTSE_SECRET_KEY", "k" * 32)
    file_of(sqlite).chmod(0o600)
    # How quick this machine's disk is while others test beside us is no fault of the hall; test_doctor_judges.py judges it.
    monkeypatch.setattr(database, "_seconds_to_keep", lambda _: 0.004)
    for asks in (running_server, public_address):
        monkeypatch.setattr(asks, "PATIENCE", 60.0)
    with serving(sqlite, now=datetime.now(UTC)) as served, on_a_port(served) as address:
        monkeypatch.setenv("LOTSE_PUBLIC_URL", address)
        monkeypatch.setenv("LOTSE_PORT", str(urlsplit(address).port))
        yield served


def file_of(address: str) -> Path:
    return Path(address.removeprefix("sqlite:///"))


def kept_in(address: str) -> list[str]:
    """Every row of every table."""
    with closing(sqlite3.connect(file_of(address))) as database:
        return list(database.iterdump())


def test_a_healthy_hall_has_nothing_wrong(typed: Typed, running: Served) -> None:
    running.hall.has_device(DeviceKind.KIOSK, "k" * 24)

    found = examined(typed)

    assert (found.exit_code, found.wrong()) == (0, [])
    assert {each["subject"] for each in found.findings} == {
        "letters", "libraries", "clock", "settings", "secrets", "disk", "worker", "redis", "server", "address", "login",
        "phones", "database", "growth", "time zone", "voices", "devices", "clearing", "programs",
    }  # fmt: skip
    assert "sockets come through" in found.said("address")
    assert all(each["do"] for each in found.findings if each["mark"] != "ok")


def test_a_person_reads_a_mark_a_sentence_and_what_to_do(typed: Typed, running: Served) -> None:
    result = typed("doctor")

    lines = result.stdout.splitlines()
    assert any(line.startswith("ok     letters") for line in lines)
    after = lines[next(at for at, line in enumerate(lines) if "no visitor's phone" in line) + 1]
    assert after.strip().startswith("→ ")
    assert lines[-1].startswith("0 wrong, ")


def test_it_looks_and_changes_nothing(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'hall.sqlite'}")
    (tmp_path / "new").mkdir()

    found = examined(typed)

    assert "there is no file" in found.said("database")
    assert list((tmp_path / "new").iterdir()) == []


def test_what_the_hall_itself_lacks_is_named(typed: Typed, running: Served, sqlite: str) -> None:
    running.hall.has_device(DeviceKind.WALL, "w" * 24)
    with_programs(running)
    with closing(sqlite3.connect(file_of(sqlite))) as database, database:
        database.execute("UPDATE devices SET status = 'blocked'")
        database.execute("UPDATE events SET at = datetime(at, '+2 hours')")
    file_of(sqlite).chmod(0o644)

    found = examined(typed)

    assert found.exit_code == 1
    assert "its sound waits for a touch" in found.said("devices")
    assert "1 messages were not taken (the last: answer 503)" in found.said("programs")
    assert any("later than now: the clock was set back" in each for each in found.wrong())
    assert any("everybody on this machine can read" in each for each in found.wrong())


@pytest.mark.parametrize(
    ("version", "mark", "says"),
    [("9999", "wrong", "version 9999"), ("0001", "look", "wants"), (None, "look", "no tables")],
)
def test_a_database_of_another_release_is_not_touched(
    typed: Typed, sqlite: str, version: str | None, mark: str, says: str
) -> None:
    with closing(sqlite3.connect(file_of(sqlite))) as database, database:
        if version is None:
            database.execute("DROP TABLE alembic_version")
        else:
            database.execute("UPDATE alembic_version SET version_num = ?", (version,))
    before = kept_in(sqlite)

    found = examined(typed)

    assert found.marks("database") == {mark}
    assert says in found.said("database")
    assert kept_in(sqlite) == before


def test_a_damaged_database_is_called_damaged(typed: Typed, sqlite: str) -> None:
    file = file_of(sqlite)
    whole = file.read_bytes()
    file.write_bytes(whole[: 10 * 4096] + b"\xff" * 4096 + whole[11 * 4096 :])

    found = examined(typed)

    assert "wrong" in found.marks("database")
    assert "damaged" in found.said("database")


def test_a_database_that_nobody_serves_is_said_so(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_DATABASE_URL", "postgresql://lotse:geheim@127.0.0.1:1/lotse")

    result = typed("doctor")

    assert result.exit_code == 1
    assert "cannot be used" in result.stdout
    assert "geheim" not in result.output


def test_a_file_with_the_address_that_holds_no_text_hinders_only_what_needs_it(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "address").write_bytes(b"\xff\xfe")
    monkeypatch.setenv("LOTSE_DATABASE_URL_FILE", str(tmp_path / "address"))

    found = examined(typed)

    assert "could not be looked at (UnicodeDecodeError" in found.said("database")
    assert found.marks("login") == {"ok"}


def test_settings_that_cannot_be_read_are_named_and_the_machine_is_looked_at(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOTSE_PORT", "many")
    monkeypatch.setenv("LOTSE_PUBLIC_URL", "halle.example")

    found = examined(typed)

    assert found.exit_code == 1
    assert "LOTSE_PORT: " in found.said("settings")
    assert found.marks("letters") == {"ok"}


def test_backups_are_looked_at_where_they_lie(typed: Typed, tmp_path: Path) -> None:
    missing = examined(typed, "--backups", tmp_path / "none")
    (tmp_path / "lotse-2026-11-22T0300.sqlite.gz").touch()
    fresh = examined(typed, "--backups", tmp_path)

    assert missing.marks("backups") == {"wrong"}
    assert fresh.marks("backups") == {"ok"}

"""`lotse privacy report`: what was deleted, what will be, and for how long everything is kept."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from server.domain.hours.opening import local_day
from server.storage import clearings, tickets
from server.storage.records import Records, Storage
from tests.building import a_document, a_site
from tests.commands.conftest import Typed

NOW = datetime.now(UTC)


@pytest.fixture
def loaded(typed: Typed, tmp_path: Path) -> Typed:
    """A hall that keeps its tickets nine hours longer than the day."""
    file = tmp_path / "halle.yaml"
    file.write_text(json.dumps(a_document(privacy={"delete_after": 9}), ensure_ascii=False), encoding="utf-8")
    assert typed("site", "load", file).exit_code == 0
    return typed


def test_it_says_for_how_long_things_are_kept(loaded: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_KEEP_EVENTS_YEARS", "2")

    said = loaded("privacy", "report").stdout

    assert "deletes tickets 9 hours after the end of their day, events after 2 whole years." in said
    assert "Is it kept in the log who served? no" in said


def test_it_says_what_was_deleted_and_what_waits(loaded: Typed, sqlite: str) -> None:
    storage = Storage(sqlite)
    storage.write("halle", lambda: NOW, _a_day_was_cleared)
    storage.close()

    said = loaded("privacy", "report").stdout.splitlines()[2:]

    assert said[0].startswith(f"{local_day(a_site(), NOW)}: 1 tickets are kept, deleted after")
    assert said[1] == "2026-03-02: 7 tickets, 0 notes, 0 papers, 0 phones, 0 events; by 2026-03-03 00:01"


def _a_day_was_cleared(records: Records, _site: object, now: datetime) -> None:
    tickets.add(records, count=1, language="de", secret="s" * 24, taken_at=now)
    day = date(2026, 3, 2)
    clearings.begun(records, day, key=b"k", at=now)
    clearings.count(records, day, {"tickets": 7})
    clearings.end(records, day, at=datetime(2026, 3, 2, 23, 1, tzinfo=UTC))

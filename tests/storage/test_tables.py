"""The constraints hold even if every rule above them is wrong."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from server.storage.tables import metadata
from tests.building import MONDAY, TODAY
from tests.open_hall import OpenHall

NEW: dict[str, dict[str, Any]] = {
    "tickets": {"site": "halle", "day": TODAY, "count": 9, "language": "de", "secret": "secret", "taken_at": MONDAY},
    "legs": {
        "ticket": 3, "site": "halle", "day": TODAY, "topic": "empfang", "state": "waiting", "sort_key": MONDAY,
        "joined_at": MONDAY, "calls": 0, "version": 0,
    },
    "seats": {"site": "halle", "desk": "zwei", "advisor": "amt", "seat": "tab", "opened_at": MONDAY},
    "devices": {"site": "halle", "kind": "kiosk", "name": "Kiosk", "revoked": False, "status": "unknown"},
    "numbers": {"site": "halle", "day": TODAY + timedelta(days=1), "last": 1},
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        pytest.param("tickets", {"count": 1}, id="one ticket per number and day"),
        pytest.param("tickets", {"secret": "taken"}, id="a secret opens one ticket"),
        pytest.param("tickets", {"site": "anderswo"}, id="a ticket belongs to a hall"),
        pytest.param("legs", {"state": "called", "desk": "eins"}, id="one person called per desk"),
        pytest.param("legs", {"state": "serving", "desk": "eins"}, id="one person served per desk"),
        pytest.param("legs", {"ticket": 2}, id="one open leg per ticket"),
        pytest.param("legs", {"ticket": 2, "state": "no-show"}, id="a no-show may come back and is open"),
        pytest.param("legs", {"ticket": 99}, id="a leg belongs to a ticket"),
        pytest.param("seats", {"desk": "eins"}, id="one seat per desk"),
        pytest.param("seats", {"advisor": "rat"}, id="one desk per advisor"),
        pytest.param("devices", {"code_hash": "taken"}, id="a code is for one device"),
        pytest.param("devices", {"token_hash": "taken"}, id="a token is for one device"),
        pytest.param("numbers", {"day": TODAY}, id="one running number per day"),
    ],
)
def test_a_row_that_must_not_be_is_refused(hall: OpenHall, table: str, wrong: dict[str, Any]) -> None:
    _with_somebody_everywhere(hall)

    with pytest.raises(IntegrityError):
        _add(hall, table, **wrong)


@pytest.mark.parametrize(
    ("table", "right"),
    [
        pytest.param("tickets", {"day": TODAY + timedelta(days=1), "count": 1}, id="the same number tomorrow"),
        pytest.param("legs", {}, id="a leg that waits"),
        pytest.param("legs", {"state": "called", "desk": "zwei"}, id="called to a free desk"),
        pytest.param("legs", {"state": "finished", "ticket": 2, "desk": "eins"}, id="an earlier leg of the same visit"),
        pytest.param("seats", {}, id="a free desk"),
        pytest.param("devices", {}, id="a device without a code"),
        pytest.param("numbers", {}, id="the number of tomorrow"),
    ],
)
def test_a_row_that_may_be_is_kept(hall: OpenHall, table: str, right: dict[str, Any]) -> None:
    _with_somebody_everywhere(hall)
    before = len(hall.everything()[table])

    _add(hall, table, **right)

    assert len(hall.everything()[table]) == before + 1


def _with_somebody_everywhere(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    hall.calls(hall.sits("rat", "eins"))
    _add(hall, "tickets", count=3, secret="taken")
    _add(hall, "devices", code_hash="taken", token_hash="taken")


def _add(hall: OpenHall, table: str, **changes: Any) -> None:
    hall.storage.write_plainly(
        lambda connection: connection.execute(insert(metadata.tables[table]), {**NEW[table], **changes})
    )

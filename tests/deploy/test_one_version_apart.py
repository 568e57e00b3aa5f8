"""Devices of the release before stand before this server for some minutes: what it says to them only grows."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT
from tests.storage.release_before import unpacked

WIRE = Path("tests") / "contract"
MOVED = {
    "kiosk_return.json": {
        f"/answer/{one}/range{part}" for one in ("same", "next_free") for part in ("", "/from", "/to")
    },
    "kiosk_ticket.json": {f"/answer/ticket/range{part}" for part in ("", "/from", "/to")},
}
"""What had another place before anybody had a release: the range of a wait, which now lies in `wait`."""


def test_whatever_the_release_before_reads_on_the_wire_is_still_there(tmp_path: Path) -> None:
    before = unpacked(tmp_path, str(WIRE))
    if before is None:
        pytest.skip("this checkout has no history: git fetch --unshallow")
    known = {file.name: set(_names(json.loads(file.read_text()))) for file in (before / WIRE).glob("*.json")}

    now = {name: set(_names(json.loads((ROOT / WIRE / name).read_text()))) for name in known}

    assert len(known) > 20
    assert {name: gone for name, names in known.items() if (gone := names - now[name] - MOVED.get(name, set()))} == {}


def _names(document: Any, where: str = "") -> Iterator[str]:
    """Every field of an example, with the fields in which it lies; a list is all that it holds."""
    if isinstance(document, list):
        for each in document:
            yield from _names(each, where)
    elif isinstance(document, dict):
        for name, value in document.items():
            yield f"{where}/{name}"
            yield from _names(value, f"{where}/{name}")

"""`lotse advisor` and `lotse device`: passwords, invitations, revoking."""

import json
import re
from contextlib import closing
from pathlib import Path

import pytest

from server.storage import accounts, passwords
from server.storage.records import Storage
from tests.building import a_document
from tests.commands.conftest import Typed

LONG = "eins zwei drei vier"


@pytest.fixture
def loaded(typed: Typed, tmp_path: Path) -> Typed:
    """A shell beside a hall whose profile is loaded."""
    file = tmp_path / "halle.yaml"
    file.write_text(json.dumps(a_document()), encoding="utf-8")
    typed("site", "load", file)
    return typed


def test_an_advisor_gets_a_password(loaded: Typed, sqlite: str) -> None:
    result = loaded("advisor", "password", "rat", said=f"{LONG}\n{LONG}\n")

    assert result.exit_code == 0
    assert LONG not in result.output
    with closing(Storage(sqlite)) as storage, storage.looking() as connection:
        account = accounts.find(connection, "rat")
    assert account is not None
    assert passwords.matches(account.hash or "", LONG)


@pytest.mark.parametrize(("name", "password", "why"), [("rat", "kurz", "at least 12"), ("niemand", LONG, "no advisor")])
def test_a_password_that_cannot_be_is_refused(loaded: Typed, name: str, password: str, why: str) -> None:
    result = loaded("advisor", "password", name, said=f"{password}\n{password}\n")

    assert result.exit_code == 1
    assert why in result.stderr


def test_without_a_site_one_is_asked_to_load_one(typed: Typed) -> None:
    result = typed("device", "invite", "kiosk", "Kiosk 1")

    assert result.exit_code == 1
    assert "lotse site load" in result.stderr


def test_a_site_that_is_not_there_is_refused(loaded: Typed) -> None:
    result = loaded("device", "list", "--site", "anderswo")

    assert result.exit_code == 1
    assert "there are: halle" in result.stderr


def test_a_device_is_invited_listed_and_revoked(loaded: Typed) -> None:
    code = loaded("device", "invite", "kiosk", "Kiosk 1").stdout.strip()
    before = loaded("device", "list").output
    revoked = loaded("device", "revoke", "1").output
    after = loaded("device", "list").output

    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", code)
    assert ("invited" in before, "Kiosk 1" in before) == (True, True)
    assert revoked == "revoked\n"
    assert "revoked" in after


def test_a_device_is_renamed(loaded: Typed) -> None:
    loaded("device", "invite", "wall", "Wand")
    renamed = loaded("device", "rename", "1", "Wand links").output
    nameless, unknown = loaded("device", "rename", "1", " "), loaded("device", "rename", "9", "Wand")

    assert renamed == "renamed\n"
    assert "Wand links" in loaded("device", "list").output
    assert (nameless.exit_code, unknown.exit_code) == (1, 1)


def test_a_printer_stands_in_a_kiosk_or_for_all(loaded: Typed) -> None:
    loaded("device", "invite", "kiosk", "Kiosk 1")
    loaded("device", "invite", "printer", "Printer 1", "--beside", "Kiosk 1")
    inside = loaded("device", "list").output
    placed = loaded("device", "place", "2", "all").output
    for_all = loaded("device", "list").output
    loaded("device", "place", "2", "1")

    assert "unknown, in Kiosk 1" in inside
    assert placed == "placed\n"
    assert "unknown, for all" in for_all
    assert "unknown, in Kiosk 1" in loaded("device", "list").output


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("invite", "printer", "Printer 1", "--beside", "Kiosk 9"), "no kiosk “Kiosk 9”"),
        (("invite", "printer", "Printer 1", "--beside", "Kiosk 2"), "more than one kiosk “Kiosk 2”"),
        (("invite", "printer", "Printer 1", "--beside", ""), "no kiosk “”"),
        (("invite", "wall", "Wall 1", "--beside", "Kiosk 1"), "Only a printer"),
        (("place", "9", "Kiosk 1"), "no printer 9"),
        (("place", "1", "all"), "no printer 1"),
    ],
)
def test_a_printer_stands_nowhere_else(loaded: Typed, words: tuple[str, ...], why: str) -> None:
    for name in ("Kiosk 1", "Kiosk 2", "Kiosk 2"):
        loaded("device", "invite", "kiosk", name)

    result = loaded("device", *words)

    assert result.exit_code == 1
    assert why in result.stderr


@pytest.mark.parametrize("name", ["", "  ", "Drucker\n2", "\x1b[2J", "Drucker \udcff", "D" * 101])
def test_a_name_that_nobody_could_read_is_refused(loaded: Typed, name: str) -> None:
    result = loaded("device", "invite", "printer", name)

    assert result.exit_code == 1
    assert "A name has 1 to 100 letters, figures and signs." in result.stderr
    assert "printer " not in loaded("device", "list").stdout.partition("\n")[2]


def test_a_device_that_is_not_there_is_refused(loaded: Typed) -> None:
    result = loaded("device", "revoke", "99")

    assert result.exit_code == 1
    assert "no device 99" in result.stderr


def test_settings_that_make_no_sense_are_one_clear_line(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_PORT", "many")

    result = typed("device", "list")

    assert result.exit_code == 1
    assert result.stderr.startswith("LOTSE_PORT: ")

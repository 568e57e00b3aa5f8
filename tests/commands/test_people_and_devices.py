"""`lotse advisor` and `lotse device`: passwords, invitations, revoking."""

import json
import re
from contextlib import closing
from pathlib import Path

import pytest

from server.storage import passwords
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
        assert passwords.matches(passwords.sites_of(connection, "rat")["halle"], LONG)


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


def test_a_device_that_is_not_there_is_refused(loaded: Typed) -> None:
    result = loaded("device", "revoke", "99")

    assert result.exit_code == 1
    assert "no device 99" in result.stderr


def test_settings_that_make_no_sense_are_one_clear_line(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_PORT", "many")

    result = typed("device", "list")

    assert result.exit_code == 1
    assert result.stderr.startswith("LOTSE_PORT: ")

"""`lotse setup` and `lotse account`: the first operator, and who may log in after that."""

import json
import re
from pathlib import Path

import pytest

from server.actions.accept_invitation import accept_invitation
from server.actions.house import perform_for_house
from server.clock import real_clock
from server.storage import accounts
from server.storage.records import Storage
from tests.building import a_document
from tests.commands.conftest import Typed


def test_an_empty_database_gets_an_operator_and_says_what_to_do_next(typed: Typed, sqlite: str) -> None:
    result = typed("setup", said="\n")

    assert result.exit_code == 0
    assert re.search(r"http://127\.0\.0\.1:8080/invitation/[\w-]{43}", result.output)
    assert "lotse serve" in result.output
    assert known(sqlite) == {"operator": True}


def test_a_database_without_tables_is_prepared(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = f"sqlite:///{tmp_path / 'empty.sqlite'}"
    monkeypatch.setenv("LOTSE_DATABASE_URL", empty)

    result = typed("setup", "--name", "Chefin")

    assert result.exit_code == 0
    assert known(empty) == {"chefin": True}


def test_a_link_that_was_lost_is_made_anew(typed: Typed) -> None:
    first, second = (link(typed("setup", "--name", "chef").output) for _ in range(2))

    assert first != second


def test_a_server_that_somebody_runs_is_not_set_up_again_by_accident(typed: Typed, sqlite: str) -> None:
    taken(sqlite, link(typed("setup", "--name", "chef").output))

    refused = typed("setup", "--name", "zweite")
    meant = typed("setup", "--name", "zweite", "--again")

    assert (refused.exit_code, meant.exit_code) == (1, 0)
    assert "--again" in refused.stderr
    assert known(sqlite) == {"chef": True, "zweite": True}


def test_a_name_that_nobody_could_type_is_refused(typed: Typed, sqlite: str) -> None:
    result = typed("setup", "--name", "zwei worte")

    assert result.exit_code == 1
    assert known(sqlite) == {}


def test_accounts_are_listed_with_what_they_are(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "halle.yaml"
    file.write_text(json.dumps(a_document()), encoding="utf-8")
    typed("site", "load", file)
    typed("advisor", "password", "rat", said="eins zwei drei vier\n" * 2)
    typed("account", "operator", "chef")
    typed("account", "close", "rat")

    rows = [line.split() for line in typed("account", "list").stdout.splitlines()[1:]]

    assert rows == [["chef", "invited", "no", "operator"], ["rat", "closed", "no", "rat@halle"]]


def test_the_last_operator_is_not_closed(typed: Typed, sqlite: str) -> None:
    taken(sqlite, link(typed("setup", "--name", "chef").output))

    result = typed("account", "close", "chef")

    assert result.exit_code == 1
    assert "nobody could run the server" in result.stderr


@pytest.mark.parametrize("command", ["invite", "close"])
def test_an_account_that_is_not_there_is_said_so(typed: Typed, command: str) -> None:
    result = typed("account", command, "niemand")

    assert result.exit_code == 1
    assert "no such account" in result.stderr


def known(address: str) -> dict[str, bool]:
    """Every account, and whether it is an operator's."""
    storage = Storage(address)
    with storage.looking() as connection:
        found = {account.account: account.operator for account in accounts.every(connection)}
    storage.close()
    return found


def link(said: str) -> str:
    """The token of the link that a command has printed."""
    found = re.search(r"/invitation/([\w-]+)", said)
    assert found is not None
    return found[1]


def taken(address: str, token: str) -> None:
    """Somebody opens the link and chooses a password."""
    storage = Storage(address)
    perform_for_house(storage, real_clock, accept_invitation, token=token, hashed="new")
    storage.close()

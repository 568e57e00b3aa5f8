"""What every command says of itself: which release it is, and help that is whole on a narrow terminal."""

import re
from importlib.metadata import version
from typing import Any

import pytest
import typer

from server.commands.main import lotse
from tests.commands.conftest import Typed

CUT = re.compile(r"…\s*│")


def commands() -> list[tuple[str, ...]]:
    """The words of every command, groups with what is in them."""
    every: dict[str, Any] = vars(typer.main.get_command(lotse))["commands"]
    inside = [(name, each) for name, group in every.items() for each in vars(group).get("commands", ())]
    return [(), *((name,) for name in every), *inside]


def test_it_says_which_release_it_is(typed: Typed) -> None:
    said = typed("--version")

    assert said.exit_code == 0
    assert said.stdout == f"Lotse {version('lotse')}\n"


def test_the_doctor_begins_with_the_release(typed: Typed) -> None:
    said = typed("doctor")

    assert said.stdout.splitlines()[0] == f"Lotse {version('lotse')}"


def test_no_help_is_cut_on_eighty_columns(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    said = {words: typed(*words, "--help").stdout for words in commands()}

    assert len(said) > 30
    assert [words for words, help_ in said.items() if CUT.search(help_)] == []
    assert all("─" * 60 in each for each in said.values()), "help without its frame would hide a cut"

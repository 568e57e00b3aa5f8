"""The key with which phones are woken, from the command line."""

from pathlib import Path

import pytest

from server.live.push_key import PushKey
from tests.commands.conftest import Typed


def test_the_key_is_made_once_and_its_public_half_is_shown(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "push-key.pem"
    monkeypatch.setenv("LOTSE_PUSH_KEY_FILE", str(file))

    first, again = typed("push", "key"), typed("push", "key")

    assert first.stdout.splitlines() == [PushKey(file, contact="").public(), f"kept in {file}"]
    assert again.stdout == first.stdout


def test_it_stands_beside_the_database_if_nothing_else_is_said(typed: Typed, sqlite: str) -> None:
    typed("push", "key")

    assert Path(sqlite.removeprefix("sqlite:///")).with_name("push-key.pem").exists()


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("LOTSE_DATABASE_URL", "postgresql://nobody@127.0.0.1/nothing", "LOTSE_PUSH_KEY_FILE"),
        ("LOTSE_PUSH_KEY_FILE", "/nowhere/key.pem", "No such file"),
        ("LOTSE_PUSH_KEY_FILE", __file__, "holds no key"),
    ],
)
def test_what_is_in_the_way_is_said_in_one_line(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, setting: str, value: str, said: str
) -> None:
    monkeypatch.setenv(setting, value)

    result = typed("push", "key")

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert said in result.stderr

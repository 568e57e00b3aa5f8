"""Every setting is explained, and nonsense is refused at the start."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from server.config import Config
from tests.house.tree import files, text

NAMED = re.compile(r"LOTSE_(?!PRINTER_)[A-Z_]*[A-Z]")
"""Settings of the server; the printer agent has its own."""
SETTINGS = {f"LOTSE_{name.upper()}" for name in Config.model_fields}
A_LIST = 5
"""A document that names so many settings lists them, and then it must list them all."""


def test_every_setting_says_what_it_is() -> None:
    silent = [name for name, field in Config.model_fields.items() if not field.description]

    assert silent == []


@pytest.mark.parametrize("document", [path for path in files() if path.suffix == ".md"], ids=str)
def test_a_document_names_settings_that_exist_and_lists_them_all_or_few(document: Path) -> None:
    named = set(NAMED.findall(text(document)))

    assert named - SETTINGS == set()
    assert len(named) < A_LIST or SETTINGS - named == set()


def test_some_document_lists_the_settings() -> None:
    lists = [path for path in files() if path.suffix == ".md" and set(NAMED.findall(text(path))) >= SETTINGS]

    assert lists != []


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"port": 0}, "port"),
        ({"public_url": "halle.example"}, "must start with http"),
        ({"clock_starts_at": "2026-11-23T10:05:00+01:00"}, "LOTSE_DEMO"),
        ({"clock_starts_at": "2026-11-23T10:05:00", "demo": True}, "time zone"),
        ({"tickets_per_minute": 0}, "tickets_per_minute"),
    ],
)
def test_settings_that_make_no_sense_are_refused_with_the_reason(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Config(**wrong)


@pytest.mark.parametrize("key", ["", "short"])
def test_a_short_key_signs_nothing(key: str) -> None:
    with pytest.raises(ValueError, match="at least 32"):
        Config(secret_key=key).signing_key()  # type: ignore[arg-type]  # pydantic takes plain text


def test_the_key_can_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("k" * 40 + "\n")

    assert Config(secret_key_file=tmp_path / "key").signing_key() == "k" * 40


def test_a_key_is_not_shown_when_settings_are_printed() -> None:
    assert "kkkk" not in repr(Config(secret_key="k" * 40))  # type: ignore[arg-type]  # pydantic takes plain text


def test_the_database_can_stand_in_a_file_and_its_password_is_shown_nowhere(tmp_path: Path) -> None:
    (tmp_path / "database").write_text("postgresql://lotse:geheim@db/lotse\n")

    config = Config(database_url_file=tmp_path / "database")

    assert config.database() == "postgresql://lotse:geheim@db/lotse"
    assert config.push_key_place() is None
    assert "geheim" not in repr(config)
    assert "geheim" not in repr(Config(database_url=config.database()))


@pytest.mark.parametrize("name", ["database_url_file", "oidc_client_secret_file"])
def test_a_file_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match=f"LOTSE_{name.upper()}: there is no file"):
        Config.model_validate({name: tmp_path / "nothing"})


def test_a_secret_that_everybody_can_read_is_found(tmp_path: Path) -> None:
    key, hall, token = tmp_path / "key", tmp_path / "hall.sqlite", tmp_path / "token"
    for file, mode in ((key, 0o644), (hall, 0o604), (token, 0o640)):
        file.touch()
        file.chmod(mode)

    config = Config(secret_key_file=key, database_url=f"sqlite:///{hall}", metrics_token_file=token)

    assert config.readable_by_everybody() == (key, hall)


def test_settings_stay_as_they_were_read() -> None:
    config = Config()

    with pytest.raises(ValidationError, match="frozen"):
        config.port = 1


def test_the_address_in_the_code_has_no_slash_at_its_end() -> None:
    assert Config(public_url="https://halle.example/").public_url == "https://halle.example"

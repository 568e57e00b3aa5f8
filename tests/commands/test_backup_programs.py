"""What `lotse backup` asks of PostgreSQL's own programs."""

import os
import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Typed


def test_no_password_stands_on_a_command_line(
    private_postgres: str, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    for program in ("pg_dump", "pg_restore"):
        wrapper = tmp_path / program
        wrapper.write_text(f'#!/bin/sh\necho "$@ and $PGPASSWORD" >> {asked}\nexec {shutil.which(program)} "$@"\n')
        wrapper.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("LOTSE_DATABASE_URL", private_postgres.replace("postgres@", "postgres:geheim@"))

    said = typed("backup", tmp_path / "backup")

    assert said.exit_code == 0, said.output
    words, _, rest = asked.read_text().partition(" and ")
    assert "postgresql://postgres@127.0.0.1" in words
    assert "geheim" not in words
    assert rest.startswith("geheim")


def test_without_postgresqls_programs_it_says_what_to_install(
    private_postgres: str, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LOTSE_DATABASE_URL", private_postgres)

    said = typed("backup", tmp_path / "backup")

    assert said.exit_code == 1
    assert "sudo apt install postgresql-client" in said.output

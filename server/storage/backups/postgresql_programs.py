"""PostgreSQL's own programs pg_dump and pg_restore; no password ever stands on their command lines."""

import os
import subprocess
from pathlib import Path

from sqlalchemy import URL, make_url

from server.storage.backups.hindrance import Hindrance

ASIDE = "lotse_before_"
"""How schemas begin into which a restore moves what was there before; they are in no backup."""


def dump(url: str, into: Path, *, snapshot: str) -> None:
    """Writes what a transaction sees that has exported `snapshot` into a file, packed; reads it back to be sure."""
    without_old = f"--exclude-schema={ASIDE}*"
    _run("pg_dump", "-Fc", without_old, f"--snapshot={snapshot}", f"--file={into}", *_database(url), url=url)
    must_be_sound(into)


def must_be_sound(file: Path) -> None:
    """Raises Hindrance unless all of a dump can be read."""
    _run("pg_restore", f"--file={os.devnull}", str(file))


def load(file: Path, url: str) -> None:
    """Brings a dump into a database without tables, in one transaction."""
    whose = ("--no-owner", "--no-privileges")
    _run("pg_restore", "--single-transaction", "--exit-on-error", *whose, *_database(url), str(file), url=url)


def _database(url: str) -> tuple[str]:
    known = make_url(url).difference_update_query(["password"])
    # Anew: `set` would keep the password.
    plain = URL.create(
        "postgresql", known.username, host=known.host, port=known.port, database=known.database, query=known.query
    )
    return (f"--dbname={plain.render_as_string()}",)


def _password(url: str) -> str:
    if not url:
        return ""
    known = make_url(url)
    return str(known.password or known.query.get("password", ""))


def _run(program: str, *words: str, url: str = "") -> None:
    surroundings = os.environ | ({"PGPASSWORD": password} if (password := _password(url)) else {})
    command = [program, *(["--no-password"] if url else []), *words]
    try:
        subprocess.run(command, check=True, env=surroundings, capture_output=True, text=True)  # noqa: S603  our words
    except FileNotFoundError as error:
        raise Hindrance(f"{program} is missing. To install it: sudo apt install postgresql-client") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip() or f"it ended with {error.returncode}"
        raise Hindrance(f"{program}: {said.splitlines()[0]}") from error

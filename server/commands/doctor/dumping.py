"""Whether PostgreSQL's own programs, which make and read its backups, are there and new enough."""

import re
import shutil
import subprocess
from collections.abc import Iterator

from server.commands.doctor.finding import Finding, ok, wrong
from server.storage.records import Storage

PROGRAMS = ("pg_dump", "pg_restore")


def programs_fit(storage: Storage) -> Iterator[Finding]:
    """Each beside the PostgreSQL in which the halls are; SQLite needs none."""
    with storage.looking() as connection:
        kind, version = connection.dialect.name, connection.dialect.server_version_info
    if kind == "sqlite" or version is None:
        return
    for program in PROGRAMS:
        yield judged_program(program, ours=_version(program), theirs=int(version[0]))


def judged_program(program: str, *, ours: int | None, theirs: int) -> Finding:
    """`ours` is the program's version, None when it is missing, `theirs` the server's."""
    install = f"sudo apt install postgresql-client-{theirs}"
    if ours is None:
        return wrong(f"{program} is missing: no backup can be made or brought back", install)
    if ours < theirs:
        return wrong(f"{program} is of PostgreSQL {ours} and refuses to speak to a server of {theirs}", install)
    return ok(f"{program} of PostgreSQL {ours} fits the server of {theirs}")


def _version(program: str) -> int | None:
    path = shutil.which(program)
    if path is None:
        return None
    said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=5, check=False).stdout
    found = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(found[1]) if found else None

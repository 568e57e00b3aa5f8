"""Real databases for tests: PostgreSQL of their own, SQLite files, and how to empty them."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Connection, create_engine, text

from server.storage.prepare import prepare
from server.storage.tables import metadata

STARTING = 30.0


@contextmanager
def postgres_of_its_own() -> Iterator[str]:
    """A PostgreSQL that lives as long as the block, on a free port of this machine; gives its address."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)
    assert programs is not None, "the tests need PostgreSQL: apt install postgresql"
    # PostgreSQL refuses to run as root, so as root it runs as its own user.
    who: dict[str, Any] = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
    folder = tempfile.mkdtemp(prefix="lotse-postgres-")
    if who:
        shutil.chown(folder, "postgres", "postgres")
    try:
        making = [
            str(programs / "initdb"),
            *["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N", "-D"],
            folder,
        ]
        subprocess.run(making, check=True, capture_output=True, cwd=folder, **who)
        port = _free_port()
        settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"]
        command = [str(programs / "postgres"), "-D", folder, "-F", "-p", str(port), *settings]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=folder, **who) as process:
            address = f"postgresql://postgres@127.0.0.1:{port}/postgres"
            try:
                _wait_for(address, process)
                yield address
            finally:
                process.send_signal(signal.SIGINT)  # at once, not when the last connection is closed
    finally:
        shutil.rmtree(folder)


def empty(connection: Connection) -> None:
    """Takes every row out of every table, and starts counting again. Quicker than new tables, and than TRUNCATE."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(table.delete())
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM sqlite_sequence"))
        return
    for sequence in list(connection.scalars(text("SELECT sequencename FROM pg_sequences"))):
        connection.execute(text(f"ALTER SEQUENCE {sequence} RESTART"))


def emptied(address: str) -> str:
    """The same database, empty."""
    engine = create_engine(address)
    with engine.begin() as connection:
        empty(connection)
    engine.dispose()
    return address


def prepared(address: str) -> str:
    """The same database, with the tables of this release."""
    engine = create_engine(address)
    prepare(engine)
    engine.dispose()
    return address


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTING
    while True:
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            assert process.poll() is None, "PostgreSQL has ended by itself"
            assert time.monotonic() < until, "PostgreSQL does not answer"
            time.sleep(0.05)
        else:
            return

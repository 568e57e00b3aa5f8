"""A PostgreSQL of its own, in a folder that goes with it; it can be killed and begin again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg

from tests.ports import own_port

STARTING = 30.0


class Postgres:
    """A context manager; it lives on a free port of this machine as long as the block.

    Only where it `flushes` does a commit wait for the disk: tests need no protection from a power cut.
    """

    def __init__(self, *, flushes: bool = False) -> None:
        self._flushing = [] if flushes else ["-F"]
        programs = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)
        assert programs is not None, "the tests need PostgreSQL: apt install postgresql"
        self._programs = programs
        # PostgreSQL refuses to run as root, so as root it runs as its own user.
        who = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        self._folder, self.port = tempfile.mkdtemp(prefix="lotse-postgres-"), own_port()
        self._options: dict[str, Any] = {"cwd": self._folder, **who}
        if who:
            shutil.chown(self._folder, "postgres", "postgres")
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Its first database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def begin(self) -> None:
        """Starts it, for the first time or again, and waits until it answers."""
        settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"]
        command = [
            str(self._programs / "postgres"),
            "-D",
            self._folder,
            *self._flushing,
            "-p",
            str(self.port),
            *settings,
        ]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **self._options)
        self._wait_until_it_answers(self._process)

    def die(self) -> None:
        """Is gone at once, with everything that it had not written: kill -9."""
        if self._process is not None:
            # Each of its children is a group of its own, and would hold the memory that the next life needs.
            known = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
            children = known.read_text().split() if known.exists() else []
            for pid in (self._process.pid, *map(int, children)):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self._process.wait()

    def __enter__(self) -> Self:
        how = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N", "-D", self._folder]
        try:
            subprocess.run([str(self._programs / "initdb"), *how], check=True, capture_output=True, **self._options)
            self.begin()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)  # at once, not when the last connection is closed
            self._process.wait()
        shutil.rmtree(self._folder)

    def _wait_until_it_answers(self, process: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + STARTING
        while True:
            try:
                psycopg.connect(self.address).close()
            except psycopg.OperationalError:
                assert process.poll() is None, "PostgreSQL has ended by itself"
                assert time.monotonic() < until, "PostgreSQL does not answer"
                time.sleep(0.05)
            else:
                return

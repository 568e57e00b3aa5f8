"""A hall that really runs: a server process, a printer agent, and a printer on a TCP port."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from sqlalchemy import Connection, Engine, NullPool, create_engine, text

from server.commands.demo_hall import DemoHall, prepared_hall
from server.profile.read import read_profile
from tests.journeys.nursery import Born, born
from tests.passwords import light_hash
from tests.ports import own_port
from tests.printer.emulator import PrinterEmulator

ROOT = Path(__file__).parents[2]
MONDAY = datetime.fromisoformat("2024-06-03T10:05:00+02:00")
MIGRADO = ROOT / "deploy" / "sites" / "do-migrado.yaml"


@dataclass
class RunningHall:
    """One hall's processes. What they say goes to `folder/log`; `close` ends every one by its id."""

    hall: DemoHall
    processes: list[Born] = field(default_factory=list)
    _records: Engine = field(init=False)

    def __post_init__(self) -> None:
        self._records = create_engine(self.hall.database, poolclass=NullPool)

    @property
    def address(self) -> str:
        """Where the server answers."""
        return self.hall.address

    def serve(self, **settings: str) -> Born:
        """Starts the server and waits until it answers."""
        process = self._start(["server.commands", "serve"], **settings)
        port = settings.get("LOTSE_PORT", self.address.rpartition(":")[2])
        wait_for(f"http://127.0.0.1:{port}/health")
        return process

    @property
    def server(self) -> Born:
        """The server that was started last."""
        return next(process for process in reversed(self.processes) if "serve" in process.arguments)

    def dies(self) -> None:
        """The server is gone at once, with the processes that it began."""
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait()

    def ask(self, question: str) -> list[tuple[object, ...]]:
        """What the database says, beside the server."""
        with self.records() as connection:
            return [tuple(row) for row in connection.execute(text(question))]

    @contextmanager
    def records(self) -> Iterator[Connection]:
        """The database beside the server; what is written there is committed at the end of the block."""
        with self._records.begin() as connection:
            yield connection

    def wait_until(self, question: str, answer: object, *, seconds: float = 60) -> None:
        """Waits until the database gives that one answer."""
        until = time.monotonic() + seconds
        while (said := self.ask(question)[0][0]) != answer:
            assert time.monotonic() < until, f"{question}: {said}, not {answer}"
            time.sleep(0.1)

    def print_on(self, device: str, *more: str) -> Born:
        """Starts the printer agent with a device such as `tcp:127.0.0.1:9100`, and waits until it is enrolled."""
        arguments = [*self.hall.printer_arguments(), *more]
        arguments[arguments.index("--device") + 1] = device
        agent = self._start(["printer", *arguments])
        self.wait_until("SELECT count(*) FROM devices WHERE kind = 'printer' AND token_hash IS NOT NULL", 1)
        return agent

    def said(self) -> str:
        """Everything the processes have said."""
        return self.hall.log.read_text() if self.hall.log.exists() else ""

    def close(self) -> None:
        """Ends every process, all at the same time."""
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            end(process)

    def _start(self, arguments: list[str], **settings: str) -> Born:
        process = born(arguments, self.hall.environment() | settings, self.hall.log)
        self.processes.append(process)
        return process


def new_hall(
    folder: Path, *, database: str | None = None, profile: Path = MIGRADO, start: datetime = MONDAY
) -> RunningHall:
    """A hall with an empty `database`, else an SQLite file in `folder`; its clock starts at `start`, nothing runs yet."""
    site = read_profile(profile.read_text())
    hall = prepared_hall(site, folder, start=start, port=own_port(), database=database)
    running = RunningHall(hall=hall)
    with running.records() as connection:
        connection.execute(text("UPDATE accounts SET hash = :hash"), {"hash": light_hash(hall.password)})
    return running


def wait_for(address: str, *, seconds: float = 60) -> None:
    """Waits until something answers there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urlopen(address, timeout=10).close()
        except (URLError, OSError):
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nothing answers at {address}")


def papers_from(printer: PrinterEmulator, count: int, *, seconds: float = 60) -> list[Image.Image]:
    """What came out of a printer, once so many papers have."""
    until = time.monotonic() + seconds
    while len(papers := printer.papers()) < count:
        assert time.monotonic() < until, f"{len(papers)} papers, not {count}"
        time.sleep(0.05)
    return papers


def end(process: "Born | subprocess.Popen[bytes]") -> None:
    """Ends a process by its id, gently and then not."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

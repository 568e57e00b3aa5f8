"""A hall that is measured: its records, the server on them, and all who press something, ready to press."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from server.commands.demo_hall import DemoHall, database_in, prepared_hall
from server.commands.machine import free_port
from server.storage.records import Storage
from tests.big_hall import DRAWS, PLAIN, Advisor
from tests.load.bench_site import START, bench_site, fill
from tests.load.clients.exchange import post
from tests.load.processes import Program, running
from tests.passwords import light_hash

UNLIMITED = {
    "LOTSE_TICKETS_PER_MINUTE": "1000000",
    "LOTSE_DEVICE_STEPS_PER_MINUTE": "1000000",
    "LOTSE_LOGINS_PER_MINUTE": "10000",
    "LOTSE_LOG_LEVEL": "info",
}
"""One kiosk and one address stand for a whole town here; what is limited for one is measured elsewhere. The log is as
large as that of a hall that nobody has told otherwise."""

BOARD = "/api/kiosk/board"


@dataclass(frozen=True, kw_only=True)
class BenchHall:
    """`made` is the moment (UTC) at which the hall's clock showed its start."""

    demo: DemoHall
    made: datetime

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.demo.folder / "hall.sqlite"

    @contextmanager
    def served(self, worker: str, *, ready: str = "/health", token: str = "", **settings: str) -> Iterator[Program]:
        """The server as it is installed; the hall's clock goes on where it stood when it was served before."""
        port = free_port(21000)
        clock = self.demo.start + (datetime.now(UTC) - self.made)
        own = {"LOTSE_PORT": str(port), "LOTSE_WORKER": worker, "LOTSE_CLOCK_STARTS_AT": clock.isoformat()}
        told = {name: value for name, value in self.demo.environment().items() if name.startswith("LOTSE_")}
        with running(
            "server.commands", "serve", port=port, log=self.demo.log, ready=ready, token=token,
            **(told | UNLIMITED | own | settings),
        ) as program:  # fmt: skip
            yield program

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """What the database says, beside the server."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)) as database:
            return database.execute(question).fetchall()

    def copied(self, to: Path) -> Path:
        """A copy of the database as it is now."""
        to.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.database)) as database, closing(sqlite3.connect(to)) as copy:
            database.backup(copy)
        return to


@dataclass(frozen=True, kw_only=True)
class Hands:
    """All who press something: the tokens of the kiosks, and advisors who have logged in and opened a desk."""

    kiosks: list[str]
    advisors: list[Advisor]

    def ticket(self, kiosk: int) -> bytes:
        """A touch on a kiosk."""
        touch = {"request": str(uuid4()), "language": "de", "topic": f"topic-{kiosk % 8}", "answer": None}
        headers = {"Authorization": f"Bearer {self.kiosks[kiosk]}", "Content-Type": "application/json"}
        return post("/api/kiosk/tickets", json.dumps(touch).encode(), headers | DRAWS)

    def press(self, desk: int, step: str, **words: str) -> bytes:
        """A press on a button of a desk."""
        advisor = self.advisors[desk]
        form = urlencode({"csrf_token": advisor.token, "request": str(uuid4()), **words}).encode()
        return post(f"{advisor.path}/{step}", form, PLAIN | {"Cookie": advisor.cookie})


def made_hall(folder: Path, *, desks: int, waiting: int) -> BenchHall:
    """A hall with so many desks and people who wait; nobody serves it yet."""
    folder.mkdir()
    demo = prepared_hall(bench_site(advisors=desks), folder, start=START, port=free_port(21000), paper=False)
    storage = Storage(database_in(folder))
    fill(storage, waiting=waiting)
    storage.close()
    with closing(sqlite3.connect(folder / "hall.sqlite")) as database, database:
        database.execute("UPDATE accounts SET hash = ?", (light_hash(demo.password),))
    return BenchHall(demo=demo, made=datetime.now(UTC) - timedelta(seconds=1))


def hands_of(hall: BenchHall, program: Program, *, kiosks: int, desks: int) -> Hands:
    """Kiosks and the printer enrol, advisors log in and open their desks."""
    server = HTTPConnection("127.0.0.1", program.port, timeout=30)
    _told(server, "/api/devices/enrol", {"code": hall.demo.code})
    tokens = [_told(server, "/api/devices/demo", {"kind": "kiosk"})["token"] for _ in range(kiosks)]
    advisors = [Advisor(server=server) for _ in range(desks)]
    for at, advisor in enumerate(advisors):
        advisor.sit_down(f"advisor-{at}", hall.demo.password, f"desk-{at}")
    server.close()
    return Hands(kiosks=tokens, advisors=advisors)


def _told(server: HTTPConnection, path: str, body: dict[str, str]) -> dict[str, Any]:
    server.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
    answer = server.getresponse()
    told: dict[str, Any] = json.loads(answer.read())
    assert answer.status == 201, told
    return told

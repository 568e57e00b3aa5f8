"""A whole hall of real processes with a cable between any two: servers, database, Redis, printer agent, printer."""

import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.crash.cable import Cable
from tests.crash.clockwork import Clockwork
from tests.crash.disk import Disk
from tests.crash.hall_records import Tokens
from tests.crash.life import Life
from tests.postgres import Postgres
from tests.printer.emulator import PrinterEmulator

SERVES_WITHIN = 90.0


@dataclass(kw_only=True)
class Hall:
    """`address` is the database's own, without a cable; `postgres`, `redis` are None in a hall on SQLite."""

    folder: Path
    address: str
    tokens: Tokens
    disk: Disk
    clockwork: Clockwork
    printer: PrinterEmulator
    cables: dict[str, Cable] = field(default_factory=dict)
    ports: list[int] = field(default_factory=list)
    servers: list[Life] = field(default_factory=list)
    agent: Life
    postgres: Postgres | None = None
    redis: Life | None = None
    redis_port: int = 0

    @property
    def door(self) -> int:
        """The port at which people reach some server."""
        return self.cables["people"].port

    def serves(self, port: int | None = None) -> bool:
        """Whether the hall is well, asked at one server or at the door."""
        line = HTTPConnection("127.0.0.1", port or self.door, timeout=3)
        try:
            line.request("GET", "/health")
            return line.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            line.close()

    def wait_until_it_serves(self, port: int | None = None) -> float:
        """Waits, and gives the seconds."""
        began = time.monotonic()
        while not self.serves(port):
            assert time.monotonic() < began + SERVES_WITHIN, f"the hall does not come back: {self.said()[-3000:]}"
            time.sleep(0.02)
        return time.monotonic() - began

    def said(self) -> str:
        """Everything that the processes have said."""
        log = self.folder / "log"
        return log.read_text(errors="replace") if log.exists() else ""

"""A page of the hall's kiosk, and the agent's local part on its machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import requests

from printer.devices.lines import TcpLine
from printer.devices.printer import Printer
from printer.hall_clock import HallClock
from printer.local.answers import Answers
from printer.local.endpoint import LocalEndpoint
from printer.local.jobs import LocalJobs
from printer.local.press import LocalPress
from printer.outlet import Outlet
from printer.roll_file import RollFile
from printer.sheet import SHEETS
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import ticket
from tests.printer.stand_in_server import NOW

OURS = "https://hall.example"


@dataclass(frozen=True, kw_only=True)
class Kiosk:
    """A page of the hall's kiosk, and the agent on its machine."""

    address: str
    press: LocalPress
    poked: threading.Event

    def wants(self, job: str, *, expires_in: float = 300, origin: str | None = OURS, **changes: Any) -> Any:
        """Asks for a ticket; gives the answer."""
        expires = (NOW + timedelta(seconds=expires_in)).isoformat()
        wanted = {"id": job, "expires_at": expires, "content": ticket()} | changes
        headers = {} if origin is None else {"Origin": origin}
        return requests.post(f"{self.address}/jobs", json=wanted, headers=headers, timeout=5)

    def asks(self, path: str, **headers: str) -> Any:
        """Asks how something stands."""
        return requests.get(self.address + path, headers=headers, timeout=5)


@contextmanager
def kiosk_beside(printer: PrinterEmulator, folder: Path) -> Iterator[Kiosk]:
    """The agent's local part as it is put together for the program, in one life."""
    clock, jobs, poked = HallClock(), LocalJobs(folder), threading.Event()
    clock.hear(NOW)
    device = Printer(partial(TcpLine, "127.0.0.1", printer.port), answer_within=10, confirm_within=20)
    outlet = Outlet(device, RollFile(folder, metres=80))
    answers = Answers(jobs=jobs, outlet=outlet, clock=clock)
    endpoint = LocalEndpoint(0, server=f"{OURS}/", answers=answers, wake=poked.set)
    press = LocalPress(jobs=jobs, outlet=outlet, clock=clock, sheet=SHEETS[576])
    yield Kiosk(address=f"http://127.0.0.1:{endpoint.port}", press=press, poked=poked)
    endpoint.close()
    device.close()

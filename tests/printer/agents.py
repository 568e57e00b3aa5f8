"""A press between a stand-in server and an emulated printer, and whole agents that can be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from printer.devices.lines import TcpLine
from printer.devices.printer import Printer
from printer.hall_clock import HallClock
from printer.memory import Memory
from printer.outlet import Outlet
from printer.press import Press
from printer.roll_file import RollFile
from printer.server_link import ServerLink
from printer.sheet import SHEETS
from tests.printer.emulator import PrinterEmulator
from tests.printer.stand_in_server import StandInServer

ROOT = Path(__file__).parents[2]


PATIENCE = 60.0
"""Seconds for what is to come, on a machine that is busy; nobody waits so long for what is there."""


@contextmanager
def press_between(
    server: StandInServer, printer: PrinterEmulator, folder: Path, *, answer_within: float = 10.0,
    confirm_within: float = 20.0,
) -> Iterator[Press]:  # fmt: skip
    """A press that has enrolled already; it is impatient only where a test says that no answer will come."""
    link, memory, clock = ServerLink(server.address), Memory(folder), HallClock()
    connect = partial(TcpLine, "127.0.0.1", printer.port)
    device = Printer(connect, answer_within=answer_within, confirm_within=confirm_within)
    link.sign_with(server.token)
    outlet = Outlet(device, RollFile(folder, metres=80))
    yield Press(link=link, outlet=outlet, memory=memory, clock=clock, sheet=SHEETS[576])
    device.close()
    memory.close()
    link.close()


@contextmanager
def agent_process(server: StandInServer, folder: Path, *, device: str) -> Iterator["subprocess.Popen[bytes]"]:
    """The whole program; ended at the end if it still runs."""
    words = [
        "--server",
        server.address,
        "--code",
        server.code,
        "--device",
        device,
        "--state-dir",
        str(folder),
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOTSE_")}
    process = subprocess.Popen([sys.executable, "-m", "printer", *words], cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


@contextmanager
def when_moved(server: StandInServer, state: str, then: Callable[[], None]) -> Iterator[None]:
    """Something happens at the moment a job comes to a state."""
    server.after_move[state] = then
    yield
    del server.after_move[state]


def look_until(press: Press, server: StandInServer, job: str, state: str) -> None:
    """Lets the press work until a job is in that state."""
    until = time.monotonic() + PATIENCE
    while server.state(job) != state:
        assert time.monotonic() < until, f"job {job} stays {server.state(job)}"
        press.look()

"""Tickets and slips, as the printer agent would have them printed."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from printer.paper import papers_in
from server.actions.invite_device import invite_device
from server.actions.take_ticket import take_ticket
from server.storage.devices import DeviceKind
from tests.journeys.running import end
from tests.pictures.monday import ROOT, Monday

PAPERS = {
    "ticket-ar": ("ar", "eu"),
    "ticket-de": ("de", "eu"),
    "slip-uk": ("uk", "andere"),
    "slip-de": ("de", "andere"),
}
CODE = "PCTRPCTR"


def take_papers(monday: Monday, folder: Path, to: Path, say: Callable[[str], None]) -> None:
    """Lets a real agent print into a folder and keeps what came out."""
    printed = folder / "printed"
    perform = monday.lotse.parts.perform
    perform(invite_device, site="do-migrado", kind=DeviceKind.PRINTER, name="Printer", code=CODE)
    command = [sys.executable, "-m", "printer", "--server", monday.address, "--code", CODE]
    command += ["--device", f"file:{printed}", "--state-dir", str(folder / "printer")]
    agent = subprocess.Popen(command, cwd=ROOT)
    try:
        while not (folder / "printer" / "token").exists() and agent.poll() is None:
            time.sleep(0.1)
        time.sleep(1)
        for count, (name, (language, answer)) in enumerate(PAPERS.items(), start=1):
            say(f"{name} …")
            perform(take_ticket, site="do-migrado", language=language, topic="anmelden", answer=answer, kiosk="1")
            _printed(printed, count).save(to / f"{name}.png")
    finally:
        end(agent)


def _printed(file: Path, count: int, *, seconds: float = 20) -> Image.Image:
    until = time.monotonic() + seconds
    while not file.exists() or len(papers := papers_in(file.read_bytes())) < count:
        if time.monotonic() > until:
            raise TimeoutError(f"paper {count} did not come out")
        time.sleep(0.1)
    return papers[-1]

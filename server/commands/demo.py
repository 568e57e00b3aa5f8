"""`lotse demo`: a whole hall on one machine, made fresh, ended by Ctrl-C without leaving anything behind."""

import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import typer

from server.commands.demo_hall import DemoHall, prepared_hall
from server.commands.demo_time import TimeUnclear, demo_start
from server.commands.machine import free_port, missing_packages
from server.commands.opened import end_with
from server.commands.profile_files import checked
from server.domain.site.site import Role, Site

STARTING = 20.0
LOGINS_SHOWN = 3


def run(*, at: str, port: int, profile: Path) -> None:
    """Runs a demo until Ctrl-C. Ends with a clear line when the profile or the time makes no sense."""
    (site,) = checked([profile])
    try:
        start = demo_start(site, at, now=datetime.now().astimezone())
    except TimeUnclear as unclear:
        end_with(str(unclear))
    missing = missing_packages()
    for line in missing:
        typer.secho(line, fg=typer.colors.YELLOW)
    for ends in (
        signal.SIGINT,
        signal.SIGTERM,
        signal.SIGHUP,
    ):  # a parent may have told us to ignore them
        signal.signal(ends, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="lotse-demo-") as folder:
        hall = prepared_hall(site, Path(folder), start=start, port=free_port(port), paper=not missing)
        _show(site, hall, port=port)


def _show(site: Site, hall: DemoHall, *, port: int) -> None:
    running: list[subprocess.Popen[bytes]] = []
    try:
        running.append(_process("server.commands", "serve", hall=hall))
        if hall.paper:
            running.append(_process("printer", *hall.printer_arguments(), hall=hall))
        _wait_until_it_answers(hall, running)
        typer.echo(_screen(site, hall, port))
        while all(process.poll() is None for process in running):
            time.sleep(0.2)
        end_with(f"A part of the demo ended by itself. What it said last: {hall.log}\n{hall.last_words()}")
    except KeyboardInterrupt:
        typer.echo("\nThe demo has ended.")
    finally:
        _end(running)


def _process(module: str, *arguments: str, hall: DemoHall) -> "subprocess.Popen[bytes]":
    # A group of its own: Ctrl-C reaches only us, and we end both in order.
    with hall.log.open("ab") as log:
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.Popen(command, env=hall.environment(), stdout=log, stderr=log, start_new_session=True)


def _wait_until_it_answers(hall: DemoHall, running: list["subprocess.Popen[bytes]"]) -> None:
    waited_until = time.monotonic() + STARTING
    while time.monotonic() < waited_until and all(process.poll() is None for process in running):
        try:
            for address in filter(None, (f"{hall.address}/health", hall.paper)):
                urlopen(address, timeout=1).close()
        except (URLError, OSError):
            time.sleep(0.05)
        else:
            return
    end_with(f"The demo could not start.\n{hall.last_words()}")


def _end(running: list["subprocess.Popen[bytes]"]) -> None:
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _screen(site: Site, hall: DemoHall, wanted_port: int) -> str:
    organisations = {each.id: each.title for each in site.organisations}
    carriers = [each.id for each in site.organisations if each.role is not Role.HOST]
    first = {advisor.organisation: advisor.id for advisor in reversed(site.advisors)}
    logins = [(first[carrier], organisations[carrier]) for carrier in carriers if carrier in first][:LOGINS_SHOWN]
    width = max((len(advisor) for advisor, _ in logins), default=0) + 2
    lines = [
        "",
        f"  {site.title} – a demo. The hall's clock shows {hall.start:%A %H:%M}.",
        "",
        f"  Kiosk    {hall.address}/kiosk/     touch here first: take a ticket",
        f"  Paper    {hall.paper or 'none, see above: the kiosk shows a code instead':<32}what the printer printed",
        f"  Wall     {hall.address}/display/   the screen in the hallway",
        f"  Desks    {hall.address}/desk       where advisors call the next one",
        "",
        f"  Logins for the desks, all with the password  {hall.password}",
        *(f"    {advisor:<{width}} {organisation}" for advisor, organisation in logins),
        "",
        *([f"  (Port {wanted_port} was taken.)"] if not hall.address.endswith(f":{wanted_port}") else []),
        "  Ctrl-C ends all of it.",
    ]
    return "\n".join(lines)

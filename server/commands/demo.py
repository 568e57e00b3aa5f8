"""`lotse demo`: a whole hall on one machine, made fresh, ended by Ctrl-C without leaving anything behind."""

import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import typer

from server.commands.demo_hall import DemoHall, prepared_hall
from server.commands.demo_screen import demo_screen
from server.commands.demo_time import TimeUnclear, demo_start
from server.commands.demo_waiting import NotStarted, wait_until_started
from server.commands.machine import free_port, missing_packages
from server.commands.opened import end_with
from server.commands.profile_files import checked
from server.domain.site.site import Site


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
    for ends in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # a parent may have told us to ignore them
        signal.signal(ends, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="lotse-demo-") as folder:
        hall = prepared_hall(site, Path(folder), start=start, port=free_port(port), paper=not missing, past=True)
        _show(site, hall, port=port)


def _show(site: Site, hall: DemoHall, *, port: int) -> None:
    running: list[subprocess.Popen[bytes]] = []
    try:
        running.append(_process("server.commands", "serve", hall=hall))
        if hall.paper:
            running.append(_process("printer", *hall.printer_arguments(), hall=hall))
        wait_until_started(partial(_answers, hall), running)
        typer.echo(demo_screen(site, hall, wanted_port=port))
        while all(process.poll() is None for process in running):
            time.sleep(0.2)
        end_with(f"A part of the demo ended by itself. What it said last:\n{hall.last_words()}")
    except NotStarted as why:
        end_with(f"{why} What it said last:\n{hall.last_words()}")
    except KeyboardInterrupt:
        typer.echo("\nThe demo has ended.")
    finally:
        _end(running)


def _process(module: str, *arguments: str, hall: DemoHall) -> "subprocess.Popen[bytes]":
    # A group of its own: Ctrl-C reaches only us, and we end both in order.
    with hall.log.open("ab") as log:
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.Popen(command, env=hall.environment(), stdout=log, stderr=log, start_new_session=True)


def _answers(hall: DemoHall) -> bool:
    try:
        for address in filter(None, (f"{hall.address}/health", hall.paper)):
            urlopen(address, timeout=1).close()
    except OSError:
        return False
    return True


def _end(running: list["subprocess.Popen[bytes]"]) -> None:
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

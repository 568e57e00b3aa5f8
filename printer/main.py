"""The command `lotse-printer`: which server, which device, which paper."""

import logging
import signal
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from printer.agent import Agent, NotInvited
from printer.devices.choice import UnknownDevice, chosen_device
from printer.devices.device import Device
from printer.escpos import loaded_encoder
from printer.memory import AlreadyRunning, Memory
from printer.server_link import Refused, ServerLink
from printer.sheet import SHEETS
from printer.typeface import CannotDraw, check_drawing

_ENV = "LOTSE_PRINTER_"


KEPT = Path.home() / ".local" / "state" / "lotse-printer"


def print_for_hall(
    server: Annotated[str, typer.Option(envvar=_ENV + "SERVER", help="The server, such as https://hall.example")],
    device: Annotated[str, typer.Option(envvar=_ENV + "DEVICE", help="tcp:HOST[:PORT], file:PATH, screen[:PORT]")],
    state_dir: Annotated[Path, typer.Option(envvar=_ENV + "STATE_DIR", help="A folder for token and journal")] = KEPT,
    code: Annotated[str | None, typer.Option(envvar=_ENV + "CODE", help="The invitation, once")] = None,
    dots: Annotated[int, typer.Option(envvar=_ENV + "DOTS", help="Printable width: 576, 512 or 384 dots")] = 576,
) -> None:
    """Prints the tickets and slips of one hall."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    if dots not in SHEETS:
        _end_with(f"not a width: {dots}. Say {', '.join(map(str, SHEETS))}")
    try:
        check_drawing()
        loaded_encoder()
        memory, chosen = Memory(state_dir), chosen_device(device)
    except (CannotDraw, UnknownDevice, AlreadyRunning, OSError) as error:
        _end_with(str(error))
    try:
        _run(server, code, chosen, memory, dots)
    except (Refused, NotInvited) as error:
        _end_with(str(error))
    finally:
        chosen.close()
        memory.close()


def _run(server: str, code: str | None, device: Device, memory: Memory, dots: int) -> None:
    agent = Agent(server=server, code=code, link=ServerLink(server), device=device, memory=memory, sheet=SHEETS[dots])
    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, lambda *_: agent.stop())
    agent.run()


def _end_with(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def main() -> None:
    """Run the command."""
    typer.run(print_for_hall)

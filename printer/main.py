"""The command `lotse-printer`: prints for one hall; its commands ask and try the printer beside it."""

import logging
import signal
from typing import Annotated

import typer

from printer.agent import NotInvited
from printer.assembly import Wanted, agent_for
from printer.by_hand import commands
from printer.devices.choice import UnknownDevice
from printer.escpos import loaded_encoder
from printer.memory import AlreadyRunning
from printer.server_link import Refused
from printer.typeface import CannotDraw, check_drawing
from printer.words import (
    ENV,
    KEPT,
    Device,
    Dots,
    RollLength,
    StateDir,
    checked_server,
    end_with,
    metres_of,
    sheet_of,
)

Server = Annotated[str | None, typer.Option(envvar=ENV + "SERVER", help="The server, such as https://hall.example")]
Code = Annotated[str | None, typer.Option(envvar=ENV + "CODE", help="The invitation, once")]
Local = Annotated[
    int | None,
    typer.Option(
        envvar=ENV + "LOCAL",
        min=1,
        max=65535,
        help="Print for the kiosk page of this machine too, at this port; the page asks at 8091 only",
    ),
]


@commands.callback(invoke_without_command=True)
def print_for_hall(
    *,
    context: typer.Context,
    server: Server = None,
    device: Device = None,
    state_dir: StateDir = KEPT,
    code: Code = None,
    dots: Dots = 576,
    roll: RollLength = None,
    local: Local = None,
) -> None:
    """Prints the tickets and slips of one hall. Without a command it runs until it is stopped."""
    if context.invoked_subcommand:
        return
    if server is None or device is None:
        raise typer.BadParameter("needs --server and --device, or a command: see lotse-printer --help")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    sheet = sheet_of(dots)
    _run(
        Wanted(
            server=checked_server(server), code=code, device=device, state_dir=state_dir, sheet=sheet,
            roll=metres_of(roll, sheet), local=local,
        )
    )  # fmt: skip


def _run(wanted: Wanted) -> None:
    try:
        check_drawing()
        loaded_encoder()
        with agent_for(wanted) as agent:
            for stopping in (signal.SIGTERM, signal.SIGINT):
                signal.signal(stopping, lambda *_: agent.stop())
            agent.run()
    except (CannotDraw, UnknownDevice, AlreadyRunning, OSError, Refused, NotInvited) as error:
        end_with(str(error))


program = commands
"""All of it, with what runs when no command is said."""


def main() -> None:
    """Run the command."""
    program()

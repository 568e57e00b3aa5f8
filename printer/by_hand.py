"""The commands of somebody who stands before the printer: ask it, try it, tell of a new roll, draw a paper."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import typer

from printer.devices.choice import UnknownDevice, chosen_device
from printer.devices.found import NoBackend, found_devices
from printer.memory import AlreadyRunning, Memory
from printer.outlet import Outlet
from printer.rendering import rendered
from printer.roll import Roll
from printer.roll_file import RollFile
from printer.trial import trial_paper
from printer.typeface import CannotDraw, check_drawing
from printer.words import KEPT, Device, Dots, RollLength, StateDir, cannot_use, end_with, metres_of, sheet_of

commands = typer.Typer(context_settings={"help_option_names": ["-h", "--help"]}, add_completion=False)


@commands.command()
def status(device: Device = None, state_dir: StateDir = KEPT, dots: Dots = 576, roll: RollLength = None) -> None:
    """Asks the printer how it is; the exit code is 0 when it can print."""
    with _outlet(device, state_dir, metres_of(roll, sheet_of(dots))) as outlet:
        condition = outlet.look()
    typer.echo(f"{condition.status}: {condition.detail}" if condition.detail else condition.status.value)
    if outlet.report.paper_left is not None:
        typer.echo(f"about {outlet.report.paper_left / 1000:.1f} m of paper left by count")
    if not condition.status.may_print:
        raise typer.Exit(1)


@commands.command("test")
def try_out(device: Device = None, state_dir: StateDir = KEPT, dots: Dots = 576, roll: RollLength = None) -> None:
    """Prints a test paper: a ruler, every script, a code; says whether it came out. The exit code is 0 when it did."""
    sheet = sheet_of(dots)
    ended: list[tuple[str, str | None]] = []
    with _outlet(device, state_dir, metres_of(roll, sheet)) as outlet:
        try:
            check_drawing()
            paper = trial_paper(sheet)
        except (CannotDraw, ValueError) as error:
            end_with(str(error))
        condition = outlet.look()
        if condition.status.may_print:
            outlet.put_out("test", paper, lambda state, reason: ended.append((state, reason)))
    state, reason = ended[-1] if ended else ("not printed", f"{condition.status}: {condition.detail}")
    typer.echo(f"{state} ({reason})" if reason else state)
    if state != "printed":
        raise typer.Exit(1)


@commands.command("roll")
def new_roll(state_dir: StateDir = KEPT, dots: Dots = 576, roll: RollLength = None) -> None:
    """Says that there is a new roll in the printer; the agent may be running."""
    try:
        now = RollFile(state_dir, metres=metres_of(roll, sheet_of(dots))).change(Roll.renewed)
    except OSError as error:
        end_with(cannot_use(state_dir, error))
    typer.echo("nobody counts the paper" if now.left is None else f"{now.left / 1000:.1f} m of paper")


@commands.command()
def draw(dots: Dots = 576) -> None:
    """Reads the content of a job from standard input, as the wire has it, and writes a picture of it (PNG)."""
    sheet = sheet_of(dots)
    try:
        check_drawing()
        paper = rendered(json.load(sys.stdin), sheet)
    except Exception as error:  # noqa: BLE001  # whatever was said, the answer is one line
        end_with(f"cannot be drawn: {error}")
    paper.bitmap.save(sys.stdout.buffer, "PNG")


@commands.command("devices")
def list_devices() -> None:
    """Lists the printers at this machine, as --device wants to hear them."""
    try:
        found = found_devices()
    except NoBackend as error:
        end_with(str(error))
    for each in found:
        typer.echo(f"{each.words:<28} {each.title}".rstrip())
    if not found:
        typer.echo("no printer found at USB; one on the network is tcp:ADDRESS", err=True)


@contextmanager
def _outlet(device: str | None, folder: Path, metres: float) -> Iterator[Outlet]:
    """The printer, which nobody else speaks with meanwhile: answers to one would be taken by the other."""
    if device is None:
        end_with("which printer? Say --device after the command, or see lotse-printer devices")
    try:
        chosen = chosen_device(device)
    except (UnknownDevice, OSError) as error:
        end_with(str(error))
    with closing(chosen), closing(_alone_in(folder)):
        yield Outlet(chosen, RollFile(folder, metres=metres))


def _alone_in(folder: Path) -> Memory:
    try:
        return Memory(folder)
    except AlreadyRunning as error:
        end_with(str(error))
    except OSError as error:
        end_with(cannot_use(folder, error))

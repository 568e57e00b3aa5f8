"""The words that several commands of `lotse-printer` take, and how one says no."""

from pathlib import Path
from typing import Annotated, NoReturn
from urllib.parse import urlsplit

import typer

from printer.sheet import SHEETS, Sheet

ENV = "LOTSE_PRINTER_"
KEPT = Path.home() / ".local" / "state" / "lotse-printer"
WIDE_ROLL, NARROW_ROLL = 80.0, 30.0
"""Metres on a usual roll of 80 and of 58 mm."""

Device = Annotated[
    str | None,
    typer.Option(envvar=ENV + "DEVICE", help="tcp:HOST[:PORT], usb:VID:PID[:SERIAL], file:PATH, screen[:PORT]"),
]
StateDir = Annotated[Path, typer.Option(envvar=ENV + "STATE_DIR", help="A folder for token, journal and count")]
Dots = Annotated[int, typer.Option(envvar=ENV + "DOTS", help="Printable width: 576, 512 or 384 dots")]
RollLength = Annotated[
    float | None,
    typer.Option(
        envvar=ENV + "ROLL", min=0, max=1000,
        help=f"Metres on a new roll, 0 to count nothing; {WIDE_ROLL:.0f}, or {NARROW_ROLL:.0f} at 384 dots",
    ),
]  # fmt: skip


def sheet_of(dots: int) -> Sheet:
    """The sheet of that width; ends the program when there is none."""
    if dots not in SHEETS:
        end_with(f"not a width: {dots}. Say {', '.join(map(str, SHEETS))}")
    return SHEETS[dots]


def metres_of(roll: float | None, sheet: Sheet) -> float:
    """The length of a new roll: as it was said, else as it is usual for that width."""
    if roll is not None:
        return roll
    return NARROW_ROLL if sheet.is_narrow else WIDE_ROLL


def checked_server(words: str) -> str:
    """The address of a server; ends the program when it is none."""
    try:
        parts = urlsplit(words)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        end_with(f"not a server: {words}. Say it as https://hall.example")
    return words


def cannot_use(folder: Path, error: OSError) -> str:
    """Why a state folder is of no use."""
    return f"the state folder {folder} cannot be used: {error.strerror}"


def end_with(sentence: str) -> NoReturn:
    """Says why, and ends."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)

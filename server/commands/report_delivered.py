"""Where a report goes that was asked for in the terminal: onto the screen, into a pipe, into a file."""

import sys
from pathlib import Path

import typer

from server.commands.opened import end_with
from server.reports.written import Form

FOR_NO_SCREEN = (Form.PDF, Form.XLSX)


def refuse_screen(form: Form, into: Path | None) -> None:
    """Ends before anything is made when a terminal would get what only programs can read."""
    if form in FOR_NO_SCREEN and into is None and sys.stdout.isatty():
        end_with(f"{form} is no text: name a file with -o, or send it into a pipe")


def deliver(content: bytes, into: Path | None) -> None:
    """Writes it there; without a file onto the screen or into the pipe."""
    if into is None:
        typer.echo(content, nl=False)
        return
    try:
        into.write_bytes(content)
    except OSError as error:
        end_with(f"{into} cannot be written: {error.strerror}")

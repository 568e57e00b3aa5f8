"""The address of the database for a command that is about all of it; what hinders it is said in clear words."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import typer

from server.commands.opened import end_with, settings
from server.storage.backups.hindrance import Hindrance
from server.storage.database import DatabaseUnusable

PATIENCE = 1.0
"""Seconds after which somebody who waits hears how far it is."""


@contextmanager
def address() -> Iterator[str]:
    """Where the hall is kept; no table is made there, none is changed."""
    config = settings()
    try:
        yield config.database()
    except (Hindrance, DatabaseUnusable) as error:
        end_with(str(error))
    except OSError as error:
        end_with(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror))


class Teller:
    """Says how far it is, once in a while, where errors are said: what is printed stays clean."""

    def __init__(self) -> None:
        self._said = monotonic()

    def __call__(self, what: str, done: int, of: int) -> None:
        """So much of something is done."""
        if monotonic() - self._said > PATIENCE:
            typer.secho(f"{what}: {done} of {of}", err=True, dim=True)
            self._said = monotonic()

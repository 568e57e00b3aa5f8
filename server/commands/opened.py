"""The records of the hall for a command that runs beside the server."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from pydantic import ValidationError

from server.actions.perform import Perform
from server.clock import real_clock
from server.config import Config
from server.domain.refusal import Refusal
from server.storage import sites
from server.storage.database import DatabaseUnusable
from server.storage.prepare import prepare
from server.storage.records import Storage
from server.words.catalogue import catalogue


def settings() -> Config:
    """The settings from the environment; one clear line for each that makes no sense."""
    try:
        return Config()
    except ValidationError as error:
        end_with("\n".join(setting_wrong(found["loc"], found["msg"]) for found in error.errors()))


@contextmanager
def opened() -> Iterator[tuple[Storage, Perform]]:
    """The storage and a way to act on it; a running server hears of it within a second. Refusals end the command."""
    try:
        storage = Storage(settings().database())
        prepare(storage.engine)
    except DatabaseUnusable as error:
        end_with(f"LOTSE_DATABASE_URL: {error}")
    except OSError as error:
        end_with(f"LOTSE_DATABASE_URL_FILE: {error.filename} cannot be read: {error.strerror}")
    try:
        yield storage, Perform(storage, real_clock, lambda: None)
    except Refusal as refusal:
        end_with(_said(refusal))
    finally:
        storage.close()


def the_site(storage: Storage, wanted: str | None) -> str:
    """The site that was named, or the only one there is."""
    with storage.looking() as connection:
        known = sites.ids(connection)
    if wanted in known:
        return str(wanted)
    if wanted is None and len(known) == 1:
        return known[0]
    if not known:
        end_with("No site is loaded yet: lotse site load FILE")
    if wanted is None:
        end_with(f"Which site? --site {' | '.join(known)}")
    end_with(f"There is no site “{wanted}”; there are: {', '.join(known)}")


def _said(refusal: Refusal) -> str:
    """The sentence that a screen would show; what only staff can be refused has a catalogue of its own."""
    known = catalogue("refusal", "en")
    screen = known if refusal.code.value in known.sentences else catalogue("refusal-staff", "en")
    return screen.say(refusal.code.value, **refusal.details)


def setting_wrong(path: tuple[int | str, ...], message: str) -> str:
    """One line about a setting that makes no sense, with its name."""
    said = message.removeprefix("Value error, ")
    return f"LOTSE_{str(path[0]).upper()}: {said}" if path else said


def end_with(message: str) -> NoReturn:
    """Says what is wrong and ends with exit code 1."""
    typer.secho(message, err=True, fg=typer.colors.RED)
    raise typer.Exit(1)

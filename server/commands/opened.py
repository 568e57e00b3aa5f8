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
from server.storage.prepare import DatabaseTooNew, prepare
from server.storage.records import Storage
from server.words.catalogue import say


def settings() -> Config:
    """The settings from the environment; one clear line for each that makes no sense."""
    try:
        return Config()
    except ValidationError as error:
        wrong = [f"{'.'.join(map(str, found['loc'])) or 'settings'}: {found['msg']}" for found in error.errors()]
        end_with("\n".join(wrong))


@contextmanager
def opened() -> Iterator[tuple[Storage, Perform]]:
    """The storage and a way to act on it; a running server hears of it within a second. Refusals end the command."""
    storage = Storage(settings().database_url)
    try:
        prepare(storage.engine)
        yield storage, Perform(storage, real_clock, lambda: None)
    except Refusal as refusal:
        end_with(say("refusal", "en", refusal.code.value, **refusal.details))
    except DatabaseTooNew as error:
        end_with(str(error))
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
    end_with("No site is loaded yet: lotse site load FILE" if not known else f"Which site? --site {' | '.join(known)}")


def end_with(message: str) -> NoReturn:
    """Says what is wrong and ends with exit code 1."""
    typer.secho(message, err=True, fg=typer.colors.RED)
    raise typer.Exit(1)

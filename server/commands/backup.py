"""`lotse backup`: all of the hall in one file, while it runs."""

from pathlib import Path
from typing import Annotated

import typer

from server.clock import real_clock
from server.commands.database_address import Teller, address
from server.commands.opened import end_with
from server.commands.size import in_words
from server.storage.backups.keeping import keep_newest
from server.storage.backups.making import make, name_at

KEEP = "with a folder: deletes all but so many of the newest backups in it, once the new one is checked"


def backup(
    place: Annotated[Path, typer.Argument(metavar="FILE|FOLDER", help="a new file, or a folder for one with its date")],
    *,
    keep: Annotated[int | None, typer.Option(help=KEEP, min=1)] = None,
) -> None:
    """Makes a backup of everything the database holds; the hall may run meanwhile. Nothing is ever written over."""
    now = real_clock()
    if keep is not None and not place.is_dir():
        end_with("--keep needs a folder that is there")
    with address() as url:
        file = place / name_at(now, url) if place.is_dir() else place
        held = make(url, file, now=now, tell=Teller()).contents
        rows, size = sum(held.rows.values()), in_words(file.stat().st_size)
        typer.echo(f"{file} is made and checked: {rows} rows, events up to number {held.newest_seq}, {size}.")
        for old in keep_newest(place, keep) if keep else ():
            typer.echo(f"{old} is deleted.")

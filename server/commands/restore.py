"""`lotse restore`: a backup becomes the hall again."""

from pathlib import Path
from typing import Annotated

import typer

from server.clock import real_clock
from server.commands.database_address import address
from server.storage.backups.restoring import restore as brought_back

REPLACE = "what is in the database now is moved aside first; nothing of it is deleted"


def restore(
    file: Annotated[Path, typer.Argument(help="a backup, its manifest beside it", exists=True, dir_okay=False)],
    *,
    replace: Annotated[bool, typer.Option("--replace", help=REPLACE)] = False,
) -> None:
    """Brings a backup back into an empty database, and up to this release. End the server first."""
    with address() as url:
        came = brought_back(url, file, now=real_clock(), replace=replace)
    if came.aside:
        typer.echo(f"What was there before lies in {came.aside}.")
    made_at, held = came.manifest.made_at, came.manifest.contents
    typer.echo(f"{file} is restored: {sum(held.rows.values())} rows, events up to number {held.newest_seq}.")
    typer.echo(f"What happened after {made_at:%Y-%m-%d %H:%M} UTC is not in it: its numbers are given again.")
    typer.echo("Start the server, then every screen anew: they have seen later events than this hall has now.")

"""`lotse move`: a hall that is kept in an SQLite file is taken over by PostgreSQL."""

from typing import Annotated

import typer

from server.commands.database_address import Teller, address
from server.commands.opened import end_with
from server.storage.backups.moving import compare
from server.storage.backups.moving import move as moved

TO = "postgresql://USER@HOST/NAME; the password better stands in the file that PGPASSFILE names"
CHECK = "compares only, row by row; changes nothing"


def move(
    to: Annotated[str, typer.Option("--to", metavar="ADDRESS", help=TO)],
    *,
    check: Annotated[bool, typer.Option("--check", help=CHECK)] = False,
) -> None:
    """Takes the hall over into an empty PostgreSQL: all of it or nothing. End the server first."""
    with address() as url:
        if check:
            found = compare(url, to, Teller())
            if found:
                end_with("\n".join(found))
            typer.echo("Both hold the same, in every table and row.")
            return
        rows = moved(url, to, Teller())
    typer.echo(f"The hall is taken over and compared: {rows} rows.")
    typer.echo("Now let LOTSE_DATABASE_URL name the new address, start the server, and keep the old file for a while.")

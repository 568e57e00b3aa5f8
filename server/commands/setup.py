"""`lotse setup`: an empty database is prepared, and the first operator gets an invitation."""

from secrets import token_urlsafe
from typing import Annotated

import typer

from server.actions.house import perform_for_house
from server.actions.invite_account import invite_account
from server.clock import real_clock
from server.commands.opened import end_with, opened, settings
from server.storage import accounts, operators
from server.storage.records import Storage


def setup(
    name: Annotated[
        str | None, typer.Option("--name", help="the login name of the operator; asked for without it")
    ] = None,
    *,
    again: Annotated[bool, typer.Option("--again", help="one more operator, although there is one already")] = False,
) -> None:
    """Prepares the database and prints a link with which the first operator chooses a password."""
    with opened() as (storage, _):
        with storage.looking() as connection:
            is_set_up = operators.able(connection) > 0
        if is_set_up and not again:
            end_with("Somebody runs this server already; for one more operator: lotse setup --again")
        said = name if name is not None else typer.prompt("Login name of the operator", default="operator")
        operator = accounts.login_name(said)
        link = invited(storage, operator, operator=True)
    typer.echo("Lotse is prepared. Now:")
    typer.echo("1. Start it, if it does not run yet: lotse serve")
    typer.echo(f"2. Open this link within three days and choose the password of “{operator}”:\n   {link}")
    typer.echo("3. There you begin the first hall; its page says what comes next.")


def invited(storage: Storage, account: str, *, operator: bool = False) -> str:
    """The link of a new invitation; an older one of that account opens nothing any more. Refuses as the action does."""
    token = token_urlsafe(32)
    perform_for_house(storage, real_clock, invite_account, account=account, token=token, operator=operator)
    return settings().invitation_link(token)

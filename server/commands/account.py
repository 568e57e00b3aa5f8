"""`lotse account`: who may log in; invite somebody again, make an operator, close an account."""

from typing import Annotated

import typer

from server.actions.close_account import close_account
from server.actions.house import perform_for_house
from server.clock import real_clock
from server.commands.opened import opened
from server.commands.setup import invited
from server.storage import accounts
from server.storage.accounts import Account

commands = typer.Typer(no_args_is_help=True, help="Accounts: list, invite, make an operator, close.")
Name = Annotated[str, typer.Argument(help="a login name, from `lotse account list`")]


@commands.command("list")
def list_them() -> None:
    """Every account: how it stands, whether it has a second factor, and who it is in which hall."""
    with opened() as (storage, _), storage.looking() as connection:
        typer.secho(f"{'account':<24} {'stands':<9} {'second':<7} who", dim=True)
        for account in accounts.every(connection):
            people = accounts.people_of(connection, account.account)
            who = [f"{person}@{site}" for site, person in people.items()]
            shown = ", ".join([*(["operator"] if account.operator else []), *who])
            second = "yes" if account.second_secret else "no"
            typer.echo(f"{account.account:<24} {_stands(account):<9} {second:<7} {shown}".rstrip())


@commands.command()
def invite(name: Name) -> None:
    """Prints a link with which somebody chooses a new password; it also takes their second factor away."""
    with opened() as (storage, _):
        typer.echo(invited(storage, name))


@commands.command()
def operator(name: Name) -> None:
    """Lets an account run the server, and makes it if there is none; prints an invitation that may be left unused."""
    with opened() as (storage, _):
        typer.echo(invited(storage, name, operator=True))


@commands.command()
def close(name: Name) -> None:
    """Closes an account at once; an invitation opens it again. The last operator stays."""
    with opened() as (storage, _):
        perform_for_house(storage, real_clock, close_account, account=name)
    typer.echo("closed")


def _stands(account: Account) -> str:
    if account.closed_at is not None:
        return "closed"
    return "open" if account.hash or account.identity else "invited"

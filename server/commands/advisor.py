"""`lotse advisor`: set a password."""

from typing import Annotated

import typer

from server.actions.set_password import set_password
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.storage.passwords import SHORTEST, hashed_password

commands = typer.Typer(no_args_is_help=True, help="Advisors: passwords.")


@commands.callback()
def advisors() -> None:
    """Keeps `password` a command of its own while it is the only one."""


@commands.command()
def password(
    name: Annotated[str, typer.Argument(help="the id of an advisor or of somebody of the staff in the profile")],
    of: Annotated[str | None, typer.Option("--site", help="which hall; not needed when there is one")] = None,
) -> None:
    """Asks for a new password and sets it. At least twelve characters; length is what counts."""
    with opened() as (storage, _), storage.reading(the_site(storage, of), real_clock()) as (_records, site):
        if not site.roles_of(name):
            known = dict.fromkeys([*(each.id for each in site.advisors), *(each.id for each in site.staff)])
            end_with(f"There is no advisor “{name}”; there are: {', '.join(known)}")
    chosen = typer.prompt("New password", hide_input=True, confirmation_prompt=True)
    if len(chosen) < SHORTEST:
        end_with(f"A password has at least {SHORTEST} characters; three or four words are easy to keep.")
    with opened() as (storage, perform):
        perform(set_password, site=the_site(storage, of), advisor=name, hashed=hashed_password(chosen))
    typer.echo(f"{name} has a new password.")

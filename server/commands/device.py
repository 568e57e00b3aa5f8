"""`lotse device`: invite, list and revoke kiosks, walls and printers."""

from secrets import choice
from typing import Annotated

import typer

from server.actions.invite_device import invite_device
from server.actions.revoke_device import revoke_device
from server.clock import real_clock
from server.commands.opened import opened, the_site
from server.domain.enrolment import LETTERS, shown_code
from server.storage import devices
from server.storage.devices import DeviceKind

commands = typer.Typer(no_args_is_help=True, help="Kiosks, walls and printers: invite, list, revoke.")
OfSite = Annotated[str | None, typer.Option("--site", help="which hall; not needed when there is one")]


@commands.command()
def invite(
    kind: DeviceKind, name: Annotated[str, typer.Argument(help="what it is called: “Kiosk 1”")], of: OfSite = None
) -> None:
    """Prints a one-time code, good for an hour, with which the device enrols."""
    code = "".join(choice(LETTERS) for _ in range(8))
    with opened() as (storage, perform):
        perform(invite_device, site=the_site(storage, of), kind=kind, name=name, code=code)
    typer.echo(shown_code(code))


@commands.command("list")
def list_them(of: OfSite = None) -> None:
    """Every device: id, kind, name, how it stands."""
    with opened() as (storage, _), storage.reading(the_site(storage, of), real_clock()) as (records, _site):
        for device in devices.every(records):
            stands = "revoked" if device.revoked else "enrolled" if device.enrolled else "invited"
            typer.echo(f"{device.id:>4}  {device.kind.value:<8} {device.name:<24} {stands:<9} {device.status}")


@commands.command()
def revoke(device: Annotated[int, typer.Argument(help="its id, from `lotse device list`")], of: OfSite = None) -> None:
    """Takes a device's token away, at once and for good."""
    with opened() as (storage, perform):
        perform(revoke_device, site=the_site(storage, of), device=device)
    typer.echo("revoked")

"""`lotse device`: invite, list and revoke kiosks, walls and printers."""

from secrets import choice
from typing import Annotated

import typer

from server.actions.invite_device import invite_device
from server.actions.revoke_device import revoke_device
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.domain.enrolment import LETTERS, shown_code
from server.storage import devices
from server.storage.devices import DeviceKind

commands = typer.Typer(no_args_is_help=True, help="Kiosks, walls and printers: invite, list, revoke.")
WHERE = {
    DeviceKind.KIOSK: "Open /kiosk/ on the kiosk's machine and type it there.",
    DeviceKind.WALL: "Open /display/ on the wall's machine and type it there.",
    DeviceKind.TABLET: "Open /kiosk/tablet.html on the tablet and type it there.",
    DeviceKind.PRINTER: "Start lotse-printer with --code.",
}
LONGEST_NAME = 100
Name = Annotated[str, typer.Argument(help="what it is called: “Kiosk 1”")]
Id = Annotated[int, typer.Argument(help="its id, from `lotse device list`", min=1, max=2**31 - 1)]
OfSite = Annotated[str | None, typer.Option("--site", help="which hall; not needed when there is one")]


@commands.command()
def invite(kind: DeviceKind, name: Name, of: OfSite = None) -> None:
    """Prints a one-time code, good for an hour, with which the device enrols."""
    if not 0 < len(name) <= LONGEST_NAME:
        end_with(f"A name has 1 to {LONGEST_NAME} characters.")
    code = "".join(choice(LETTERS) for _ in range(8))
    with opened() as (storage, perform):
        perform(invite_device, site=the_site(storage, of), kind=kind, name=name, code=code)
    typer.echo(shown_code(code))
    typer.secho(f"Good for an hour, once. {WHERE[kind]}", err=True, dim=True)


@commands.command("list")
def list_them(of: OfSite = None) -> None:
    """Every device: id, kind, name, how it stands."""
    with opened() as (storage, _), storage.reading(the_site(storage, of), real_clock()) as (records, _site):
        typer.secho(f"{'id':>4}  {'kind':<8} {'name':<24} {'stands':<9} paper", dim=True)
        for device in devices.every(records):
            stands = "revoked" if device.revoked else "enrolled" if device.enrolled else "invited"
            status = device.status if device.kind is DeviceKind.PRINTER else ""
            typer.echo(f"{device.id:>4}  {device.kind.value:<8} {device.name:<24} {stands:<9} {status}".rstrip())


@commands.command()
def revoke(device: Id, of: OfSite = None) -> None:
    """Takes a device's token away, at once and for good."""
    with opened() as (storage, perform):
        site = the_site(storage, of)
        with storage.reading(site, real_clock()) as (records, _site):
            known = devices.find(records, device)
        if known is None or known.revoked:
            end_with(f"There is no device {device} to revoke: see lotse device list")
        perform(revoke_device, site=site, device=device)
    typer.echo("revoked")

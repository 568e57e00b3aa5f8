"""`lotse device`: invite, list, rename, place and revoke kiosks, walls, printers and tablets."""

from secrets import choice
from typing import Annotated

import typer

from server.actions.invite_device import invite_device
from server.actions.place_printer import place_printer
from server.actions.rename_device import rename_device
from server.actions.revoke_device import revoke_device
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.commands.printer_line import printer_line
from server.domain.enrolment import LETTERS, LONGEST_NAME, is_a_name, shown_code
from server.domain.refusal import Refusal
from server.storage import devices
from server.storage.devices import DeviceKind
from server.storage.records import Storage

commands = typer.Typer(no_args_is_help=True, help="Kiosks, walls, printers: invite, list, rename, place, revoke.")
WHERE = {
    DeviceKind.KIOSK: "Open /kiosk/ on the kiosk's machine and type it there.",
    DeviceKind.WALL: "Open /display/ on the wall's machine and type it there.",
    DeviceKind.TABLET: "Open /kiosk/tablet.html on the tablet and type it there.",
    DeviceKind.PRINTER: "Start lotse-printer with --code.",
}
NO_NAME = f"A name has 1 to {LONGEST_NAME} letters, figures and signs."
Name = Annotated[str, typer.Argument(help="what it is called: “Kiosk 1”")]
Id = Annotated[int, typer.Argument(help="its id, from `lotse device list`", min=1, max=2**31 - 1)]
Beside = Annotated[str | None, typer.Option("--beside", help="the kiosk in which a printer stands: its name or id")]
Kiosk = Annotated[str, typer.Argument(help="name or id of the kiosk, or “all”")]
FOR_ALL = "all"
OfSite = Annotated[str | None, typer.Option("--site", help="which hall; not needed when there is one")]


@commands.command()
def invite(kind: DeviceKind, name: Name, beside: Beside = None, of: OfSite = None) -> None:
    """Prints a one-time code, good for an hour, with which the device enrols."""
    if not is_a_name(name):
        end_with(NO_NAME)
    code = "".join(choice(LETTERS) for _ in range(8))
    with opened() as (storage, perform):
        site = the_site(storage, of)
        kiosk = _kiosk(storage, site, beside) if beside is not None else None
        if kiosk and kind is not DeviceKind.PRINTER:
            end_with("Only a printer stands in a kiosk.")
        perform(invite_device, site=site, kind=kind, name=name, code=code, beside=kiosk)
    typer.echo(shown_code(code))
    typer.secho(f"Good for an hour, once. {WHERE[kind]}", err=True, dim=True)


@commands.command("list")
def list_them(of: OfSite = None) -> None:
    """Every device: id, kind, name, how it stands; of printers also how they are, and where."""
    with opened() as (storage, _), storage.reading(the_site(storage, of), real_clock()) as (records, site):
        typer.secho(f"{'id':>4}  {'kind':<8} {'name':<24} {'stands':<9} printer", dim=True)
        known = devices.every(records)
        for device in known:
            stands = "revoked" if device.revoked else "enrolled" if device.enrolled else "invited"
            shown = printer_line(device, known, zone=site.timezone) if device.kind is DeviceKind.PRINTER else ""
            typer.echo(f"{device.id:>4}  {device.kind.value:<8} {device.name:<24} {stands:<9} {shown}".rstrip())


@commands.command()
def rename(device: Id, name: Name, of: OfSite = None) -> None:
    """Calls a device something else; what the profile says of a wall stands under its name."""
    if not is_a_name(name):
        end_with(NO_NAME)
    with opened() as (storage, perform):
        site = the_site(storage, of)
        try:
            perform(rename_device, site=site, device=device, name=name)
        except Refusal:
            end_with(f"There is no device {device}: see lotse device list")
    typer.echo("renamed")


@commands.command()
def place(printer: Id, kiosk: Kiosk, of: OfSite = None) -> None:
    """Says in which kiosk a printer stands, or with “all” that it prints for every kiosk."""
    with opened() as (storage, perform):
        site = the_site(storage, of)
        beside = None if kiosk == FOR_ALL else _kiosk(storage, site, kiosk)
        try:
            perform(place_printer, site=site, printer=printer, beside=beside)
        except Refusal:
            end_with(f"There is no printer {printer}: see lotse device list")
    typer.echo("placed")


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


def _kiosk(storage: Storage, site: str, said: str) -> int:
    """The id of the kiosk of that name or id."""
    with storage.reading(site, real_clock()) as (records, _site):
        kiosks = [each for each in devices.every(records) if each.kind is DeviceKind.KIOSK and not each.revoked]
    named = [each.id for each in kiosks if said in (each.name, str(each.id))]
    if len(named) != 1:
        end_with(f"There {'is no' if not named else 'is more than one'} kiosk “{said}”: see lotse device list")
    return named[0]

"""`lotse directory`: import places, export them, list them."""

from pathlib import Path
from typing import Annotated

import typer

from server.actions.import_places import import_places
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.domain.hours.opening import local_day
from server.storage import directory

commands = typer.Typer(no_args_is_help=True, help="The directory of places outside: import, export, list.")
OfSite = Annotated[str, typer.Argument(metavar="SITE", help="which hall")]
LONGEST_SOURCE = 200


@commands.command("import")
def import_them(
    of: OfSite,
    *,
    hsds: Annotated[str, typer.Option(metavar="FILE_OR_URL", help="services at locations in HSDS 3.0 (JSON)")] = "",
    integreat: Annotated[
        str,
        typer.Option(
            metavar="FILE_OR_URL",
            help="Integreat’s locations: a saved file or an address with {language} in it, or the address of a region "
            "(…/api/v3/dortmund)",
        ),
    ] = "",
    languages: Annotated[str, typer.Option(help="Integreat’s languages, the first one wins where they differ")] = "de",
    source: Annotated[
        str, typer.Option(help="where it comes from, as it stands on slips; an import replaces all of its source")
    ] = "",
) -> None:
    """Replaces all places of one source. A file with a mistake changes nothing, and every mistake is named."""
    from server.commands.sources import gathered_hsds, gathered_integreat

    if bool(hsds) == bool(integreat):
        end_with("Say one of --hsds and --integreat.")
    name = source or ("HSDS" if hsds else "Integreat")
    if len(name) > LONGEST_SOURCE:
        end_with(f"--source has at most {LONGEST_SOURCE} characters.")
    with opened() as (storage, perform):
        hall = the_site(storage, of)
        with storage.reading(hall, real_clock()) as (_records, site):
            known = site
        # Nothing is locked while it is read and fetched: the hall goes on.
        gathered = (
            gathered_hsds(hsds, site=known, source=name)
            if hsds
            else gathered_integreat(integreat, languages.split(","), site=known, source=name)
        )
        perform(import_places, site=hall, source=name, places=gathered.places)
    left_out = f"; left out because they are closed: {gathered.closed}" if gathered.closed else ""
    typer.echo(f"{_counted(len(gathered.places))} from {name}{left_out}.")


@commands.command("export")
def export_them(
    of: OfSite,
    *,
    hsds: Annotated[Path, typer.Option(metavar="FILE", help="the file to write", dir_okay=False, writable=True)],
) -> None:
    """Writes every place, the profile's and the imported ones, as HSDS 3.0 (JSON)."""
    from server.exchange.hsds import write_hsds

    with opened() as (storage, _), storage.reading(the_site(storage, of), real_clock()) as (records, site):
        places = directory.every(records, site)
        hsds.write_text(write_hsds(places, site=site), encoding="utf-8")
    typer.echo(f"{_counted(len(places))} in {hsds}.")


@commands.command("list")
def list_them(of: OfSite) -> None:
    """Every place: id, title, where it comes from, when it was checked or imported, how many days ago that was."""
    now = real_clock()
    with opened() as (storage, _), storage.reading(the_site(storage, of), now) as (records, site):
        today, places = local_day(site, now), directory.every(records, site)
    typer.secho(f"{'id':<36}  {'title':<32}  {'source':<20}  {'as of':<10}  days", dim=True)
    for place in places:
        title = place.title.get(site.language) or next(iter(place.title.values()))
        as_of, age = (str(place.as_of), str((today - place.as_of).days)) if place.as_of else ("", "")
        typer.echo(f"{place.id:<36}  {title[:32]:<32}  {place.source or 'profile':<20}  {as_of:<10}  {age:>4}".rstrip())


def _counted(places: int) -> str:
    return "1 place" if places == 1 else f"{places} places"

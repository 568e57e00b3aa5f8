"""`lotse site`: check a profile, load it into a hall."""

from pathlib import Path
from typing import Annotated

import typer

from server.actions.load_site import load_site
from server.clock import real_clock
from server.commands.opened import end_with, opened, the_site
from server.commands.profile_files import checked
from server.domain.checking.changes import changed_paths
from server.domain.checking.wall_room import notes_on_walls
from server.profile.pictures import pictures_beside
from server.profile.write import written_profile
from server.storage import pictures, sites

commands = typer.Typer(no_args_is_help=True, help="Site profiles: check, load, export, and what was changed.")
File = Annotated[Path, typer.Argument(help="a site profile (YAML)", exists=True, dir_okay=False, readable=True)]
Files = Annotated[list[Path], typer.Argument(help="site profiles (YAML)", exists=True, dir_okay=False, readable=True)]

Name = Annotated[str | None, typer.Argument(help="the site; not needed if there is one")]


@commands.command()
def check(files: Files) -> None:
    """Prints every mistake with file, line and what was expected; exit code 1 if there is any.

    Several files are also compared: no two halls have the same name, and no desk is in two of them.
    """
    for file, site in zip(files, checked(files), strict=True):
        topics = sum(not topic.children for topic in site.all_topics())
        typer.echo(
            f"{file}: “{site.title}” is fine: {len(site.desks)} desks, {len(site.advisors)} advisors, {topics} topics."
        )
        for note in notes_on_walls(site):
            typer.echo(f"{file}: {note}")


@commands.command()
def load(
    file: File,
    *,
    beside: Annotated[bool, typer.Option("--beside", help="a second hall in the same database is meant")] = False,
    by: Annotated[str | None, typer.Option("--by", help="who changes the profile; it is kept with the change")] = None,
) -> None:
    """Loads a profile into the hall, running or not. Refuses when a waiting ticket would lose its topic or desk."""
    (site,) = checked([file])
    with opened() as (storage, perform):
        with storage.looking() as connection:
            known = {loaded.site: loaded for loaded in sites.every(connection)}
        if known and site.site not in known and not beside:
            end_with(
                f"“{site.site}” would be a second hall beside {', '.join(known)}; if that is meant: --beside, "
                "or use another LOTSE_DATABASE_URL"
            )
        checked([file], beside=[loaded for loaded in known.values() if loaded.site != site.site])
        shows = pictures_beside(site, file.parent)
        first = storage.write_plainly(lambda connection: sites.add(connection, site, at=real_clock(), shows=shows))
        if not first:
            perform(load_site, site=site.site, profile=site, by=by, shows=shows)
    typer.echo(
        f"“{site.title}” is loaded." if first else f"“{site.title}” has the new profile; nobody has lost their place."
    )


@commands.command()
def export(
    site: Name = None,
    *,
    to: Annotated[
        Path | None, typer.Option("--to", help="a folder for the file and its pictures", file_okay=False)
    ] = None,
) -> None:
    """Prints the profile as it is loaded now, or writes it to a folder together with the pictures of its walls."""
    with opened() as (storage, _):
        wanted = the_site(storage, site)
        with storage.reading(wanted, real_clock()) as (records, profile):
            shown = {slide.picture for slide in profile.slides if slide.picture} if to else set()
            kept = {
                name: digest for name, digest in pictures.digests(records.connection, wanted).items() if name in shown
            }
            found = [pictures.of_digest(records.connection, digest) for digest in kept.values()]
    if to is None:
        typer.echo(written_profile(profile), nl=False)
        return
    file = to / f"{wanted}.yaml"
    to.mkdir(parents=True, exist_ok=True)
    file.write_text(written_profile(profile), encoding="utf-8")
    for name, picture in zip(kept, found, strict=True):
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_bytes(picture.content if picture else b"")
    typer.echo(f"{file} is written, pictures beside it: {len(kept)}.")


@commands.command()
def versions(site: Name = None) -> None:
    """Lists who changed the profile when, and what; the newest first."""
    with opened() as (storage, _), storage.looking() as connection:
        wanted = the_site(storage, site)
        for known in sites.versions(connection, wanted):
            old, new = (sites.as_of(connection, wanted, at) for at in (known.version - 1, known.version))
            changed = ", ".join(changed_paths(old, new)) if old and new else ""
            typer.echo(f"{known.version}  {known.loaded_at:%Y-%m-%d %H:%M} UTC  {known.loaded_by or '-'}  {changed}")

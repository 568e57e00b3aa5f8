"""`lotse site`: check a profile, load it into a hall."""

from pathlib import Path
from typing import Annotated

import typer

from server.actions.load_site import load_site
from server.clock import real_clock
from server.commands.opened import end_with, opened
from server.commands.profile_files import checked
from server.storage import sites

commands = typer.Typer(no_args_is_help=True, help="Site profiles: check, load.")
File = Annotated[Path, typer.Argument(help="a site profile (YAML)", exists=True, dir_okay=False, readable=True)]
Files = Annotated[list[Path], typer.Argument(help="site profiles (YAML)", exists=True, dir_okay=False, readable=True)]


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
        first = storage.write_plainly(lambda connection: sites.add(connection, site, at=real_clock()))
        if not first:
            perform(load_site, site=site.site, profile=site, by=by)
    typer.echo(
        f"“{site.title}” is loaded." if first else f"“{site.title}” has the new profile; nobody has lost their place."
    )

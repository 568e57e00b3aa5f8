"""`lotse site`: check a profile, load it into a hall."""

from pathlib import Path
from typing import Annotated

import typer

from server.actions.load_site import load_site
from server.clock import real_clock
from server.commands.opened import end_with, opened
from server.domain.site import Site
from server.profile.read import ProfileWrong, read_profile
from server.storage import sites
from server.words.catalogue import languages

commands = typer.Typer(no_args_is_help=True, help="Site profiles: check, load.")
File = Annotated[Path, typer.Argument(help="a site profile (YAML)", exists=True, dir_okay=False, readable=True)]

PICTOGRAMS = Path(__file__).parents[1] / "web" / "shared" / "static" / "vendor" / "icons"


@commands.command()
def check(file: File) -> None:
    """Prints every mistake with file, line and what was expected; exit code 1 if there is any."""
    site = checked(file)
    topics = sum(not topic.children for topic in site.all_topics())
    typer.echo(
        f"{file}: “{site.title}” is fine: {len(site.desks)} desks, {len(site.advisors)} advisors, {topics} topics."
    )


@commands.command()
def load(
    file: File,
    *,
    beside: Annotated[bool, typer.Option("--beside", help="a second hall in the same database is meant")] = False,
) -> None:
    """Loads a profile into the hall, running or not. Refuses when a waiting ticket would lose its topic or desk."""
    site = checked(file)
    with opened() as (storage, perform):
        with storage.looking() as connection:
            known = sites.ids(connection)
        if known and site.site not in known and not beside:
            end_with(f"“{site.site}” would be a second hall beside {', '.join(known)}; if that is meant: --beside")
        first = storage.write_plainly(lambda connection: sites.add(connection, site, at=real_clock()))
        if not first:
            perform(load_site, site=site.site, profile=site)
    typer.echo(
        f"“{site.title}” is loaded." if first else f"“{site.title}” has the new profile; nobody has lost their place."
    )


def checked(file: Path) -> Site:
    """The site of a profile file; ends the command with every mistake."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        end_with(f"{file}:1: expected UTF-8 text ({error.reason})")
    try:
        return read_profile(
            text, languages=languages(), pictograms=frozenset(path.stem for path in PICTOGRAMS.glob("*.svg"))
        )
    except ProfileWrong as wrong:
        end_with("\n".join(f"{file}:{each.line}: {each.where}: expected {each.expected}" for each in wrong.complaints))

"""`lotse privacy`: what was deleted, what will be next, and for how long everything is kept."""

from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from server.clock import real_clock
from server.commands.opened import opened, settings, the_site
from server.config import Config
from server.domain.hours.opening import whole_day
from server.domain.site.site import Site
from server.storage import clearings

commands = typer.Typer(no_args_is_help=True, help="What is kept, and what was deleted.")
OfSite = Annotated[str | None, typer.Option("--site", help="which hall; not needed when there is one")]
_SAID = {True: "yes", False: "no"}
Days = Annotated[int, typer.Option(help="how many of the newest days", min=1, max=4000)]


@commands.callback()
def about() -> None:
    """What is kept, and what was deleted."""


@commands.command()
def report(of: OfSite = None, days: Days = 14) -> None:
    """Prints how long things are kept, what waits to be deleted, and how much was deleted of the newest days."""
    config, now = settings(), real_clock()
    with opened() as (storage, _), storage.reading(the_site(storage, of), now) as (records, site):
        waiting, cleared = clearings.kept(records), clearings.newest(records, most=days)
    for line in _limits(site, config):
        typer.echo(line)
    for day, number in waiting.items():
        due = whole_day(site, day).closes + timedelta(hours=site.privacy.delete_after)
        typer.echo(f"{day}: {number} tickets are kept, deleted after {_moment(site, due)}")
    for each in cleared:
        removed = ", ".join(f"{number} {name}" for name, number in each.removed.items())
        when = f"by {_moment(site, each.ended_at)}" if each.ended_at else "going on"
        typer.echo(f"{each.day}: {removed}; {when}")


def _limits(site: Site, config: Config) -> tuple[str, str]:
    hall, server = site.privacy.per_person_figures, config.per_person_figures
    hours, years = site.privacy.delete_after, config.keep_events_years
    kept, wants, allows = (_SAID[each] for each in (hall and server, hall, server))
    return (
        f"“{site.title}” deletes tickets {hours} hours after the end of their day, events after {years} whole years.",
        f"Is it kept in the log who served? {kept} (the hall wants it: {wants}; the server allows it: {allows}).",
    )


def _moment(site: Site, moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(site.timezone)):%Y-%m-%d %H:%M}"

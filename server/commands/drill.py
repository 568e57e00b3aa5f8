"""`lotse drill`: whether a backup would help, tried in a temporary place and told in plain words."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from server.clock import real_clock
from server.commands.database_address import address
from server.commands.report_asked import asked_for
from server.domain.hours.opening import local_day
from server.domain.site.report_wanted import EARLIEST
from server.reports.names import Names
from server.reports.written import Form, written
from server.storage import directory, history, reports, sites
from server.storage.backups.manifest import Manifest
from server.storage.backups.restoring import known
from server.storage.backups.trying import tried
from server.storage.records import Storage


def drill(
    file: Annotated[Path, typer.Argument(help="a backup, its manifest beside it", exists=True, dir_okay=False)],
) -> None:
    """Tries whether a backup can be brought back. The hall is not touched, and nothing is left behind."""
    now = real_clock()
    with address() as url:
        manifest = known(file)
        for line in _about(manifest, now):
            typer.echo(line)
        with tried(url, file, manifest, now=now) as restored:
            typer.echo("It can be brought back: every row is there, and fits the others.")
            for line in _reports(restored, now):
                typer.echo(line)
    typer.echo("It would help. Nothing of this drill is left behind.")


def _about(manifest: Manifest, now: datetime) -> Iterator[str]:
    held = manifest.contents
    yield f"The backup was made {_moment(manifest.made_at)}, {_age(now - manifest.made_at)} ago."
    yield f"It is as it was made: {sum(held.rows.values())} rows in {len(held.rows)} tables of version {held.version}."
    if held.newest_at:
        age = _age(now - held.newest_at)
        yield f"Its newest event is number {held.newest_seq}, {_moment(held.newest_at)}, {age} ago."


def _reports(restored: str, now: datetime) -> Iterator[str]:
    storage = Storage(restored)
    try:
        with storage.looking() as connection:
            halls = sites.ids(connection)
        for hall in halls:
            yield _report(storage, hall, now)
    finally:
        storage.close()


def _report(storage: Storage, hall: str, now: datetime) -> str:
    """What became of the report on the last past day of a hall on which anything happened."""
    with storage.reading(hall, now) as (records, site):
        yesterday = local_day(site, now) - timedelta(days=1)
        days = history.days(records, EARLIEST, yesterday)
        if not days:
            return f"“{site.title}” has no past day of which a report could be made."
        last = datetime.combine(days[-1], datetime.min.time())
        asked = asked_for(site, "day", yesterday, first=last, last=last, language=None)
        places = {place.id: place.title for place in directory.every(records, site)}
        names = Names(site=site, language=asked.language, places=places)
        report = reports.made_from_log(records, site, asked.wanted, period=asked.period, today=records.day)
        content = written(report, names, Form.TEXT, is_empty=False)
    return f"“{site.title}”: the report of {days[-1]} can be made, {len(content.splitlines())} lines."


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _age(age: timedelta) -> str:
    hours, minutes = divmod(int(age.total_seconds()) // 60, 60)
    return f"{hours // 24} days" if hours >= 48 else f"{hours}:{minutes:02} hours"

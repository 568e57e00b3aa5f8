"""The desks an advisor can sit down at."""

from dataclasses import dataclass

from server.domain.site.site import Site
from server.storage import seats
from server.storage.records import Records
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A desk; `held_by` is the title of whoever holds it, None when free; `mine` when the asker does."""

    desk: str
    label: str
    held_by: str | None
    mine: bool
    since: str | None


def desks_to_choose(site: Site, records: Records, advisor: str) -> list[Choice]:
    """Every desk of the site, in the order of the profile."""
    held = {seat.desk: seat for seat in seats.every(records)}
    choices = []
    for desk in site.desks:
        seat = held.get(desk.id)
        holder = site.advisor(seat.advisor) if seat else None
        choices.append(
            Choice(
                desk=desk.id,
                label=desk.label,
                held_by=holder.title if holder else None,
                mine=seat is not None and seat.advisor == advisor,
                since=clock_time(seat.opened_at, site.timezone) if seat else None,
            )
        )
    return choices

"""What a desk's page shows only for a while: a step that can be taken back, calls that may soon begin."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.hours.opening import early_now
from server.domain.site.site import Advisor, Site
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.undoing import STEPS, UNDO_FOR, can_be_undone
from server.storage import events
from server.storage.records import Records
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class Undo:
    """The step that can still be taken back, and for how many seconds."""

    step: Kind
    seconds: int


@dataclass(frozen=True, kw_only=True)
class Soon:
    """A time that comes, as people say it, and in how many seconds."""

    time: str
    seconds: int


def last_at(records: Records, desk: str) -> Recorded | None:
    """What was done last at that desk: a step, or a number was handed out."""
    return events.last_at_desk(records, desk, (*STEPS, Kind.TICKET_TAKEN))


def undo_at(records: Records, now: datetime, advisor: Advisor, desk: str, last: Recorded | None) -> Undo | None:
    """The desk's last step, while this advisor can take it back; `last` is what was done last there."""
    was_handed_out = last is not None and last.event.kind is Kind.TICKET_TAKEN
    step = events.last_at_desk(records, desk, STEPS) if was_handed_out else last
    if step is None or not can_be_undone(step, advisor=advisor.id, now=now):
        return None
    return Undo(step=step.event.kind, seconds=int((UNDO_FOR - (now - step.at)).total_seconds()))


def calls_from(site: Site, now: datetime) -> Soon | None:
    """When the hall opens, while people come early and nobody is called."""
    coming = early_now(site, now)
    if coming is None:
        return None
    return Soon(time=clock_time(coming.opens, site.timezone), seconds=int((coming.opens - now).total_seconds()) + 1)

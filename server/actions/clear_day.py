"""A day that is over is cleared: numbers and codes go; what happened keeps what reports need, and its order."""

from collections.abc import Sequence
from secrets import token_bytes

from server.actions.hall import Hall
from server.actions.settling import settle
from server.domain.hours.opening import whole_day
from server.domain.hours.over import newest_to_clear
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Event, Kind
from server.storage import clearings
from server.storage.clearings import Clearing
from server.storage.events import last_seq
from server.storage.forgetting import forget_day, forget_papers, forget_tickets
from server.storage.nameless import make_nameless

EVENTS_AT_ONCE, TICKETS_AT_ONCE = 200, 100
"""So few in one step that nobody who takes a ticket waits for it: the lock is held some hundredths of a second."""


def clear_day(hall: Hall, *, per_person: bool) -> Sequence[Event]:
    """One step of clearing the oldest day that is due; the last one says what was removed. None due: nothing happens.

    Each step is whole in itself, so whatever ends the server in between, the next one goes on. The events first: they
    need to know which tickets were of that day. Before them what people were told is held against what happened.
    `per_person` says that the server allows figures of persons.
    """
    day = clearings.due(hall.records, newest_to_clear(hall.site, hall.now))
    if day is None:
        return []
    settle(hall, up_to=last_seq(hall.records))
    clearing = clearings.begun(hall.records, day, key=token_bytes(32), at=hall.now)
    until = whole_day(hall.site, day).closes
    named = make_nameless(
        hall.records, day, Aliases(key=clearing.key), most=EVENTS_AT_ONCE,
        per_person=per_person and hall.site.privacy.per_person_figures,
    )  # fmt: skip
    removed = (
        {"events": named}
        if named
        else forget_tickets(hall.records, day, most=TICKETS_AT_ONCE)
        or forget_papers(hall.records, until=until, most=TICKETS_AT_ONCE)
    )
    if removed:
        clearings.count(hall.records, day, removed)
        return []
    forget_day(hall.records, day, until=until)
    clearings.end(hall.records, day, at=hall.now)
    return _told(clearing)


def _told(clearing: Clearing) -> Sequence[Event]:
    """A day on which nobody came needs no mention: the log would otherwise never rest."""
    if not any(number for name, number in clearing.removed.items() if name != "events"):
        return []
    return [Event(kind=Kind.DAY_CLEARED, facts={"of": clearing.day.isoformat(), **clearing.removed})]

"""A new day: what is left over from earlier days ends."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.hours.opening import local_day
from server.domain.visits.event import Event, Kind
from server.storage import legs, notes, phones, seats, waiting


def expire(hall: Hall) -> Sequence[Event]:
    """Ends every leg of an earlier day and closes every desk that was opened on one. Doing it twice changes nothing.

    What an answer at a gate led to is forgotten then: it may tell an age or an origin. Phones whose visit is over are
    forgotten within the minute.
    """
    happened = []
    legs.forget_conditions(hall.records)
    for leg in waiting.left_over(hall.records):
        ended = leg.expired(at=hall.now)
        legs.save(hall.records, ended)
        notes.forget(hall.records, ended.ticket)
        happened.append(hall.leg_event(Kind.TICKET_EXPIRED, ended))
    for seat in seats.every(hall.records):
        if local_day(hall.site, seat.opened_at) < hall.records.day:
            seats.leave(hall.records, seat.desk)
            happened.append(
                Event(kind=Kind.DESK_CLOSED, desk=seat.desk, advisor=seat.advisor, facts={"forgotten": True})
            )
    phones.forget_those_over(hall.records)
    return happened

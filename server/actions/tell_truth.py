"""Those who wait are told whether they are served today: an hour before closing, not at closing."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.routing.durations import usual_minutes
from server.domain.routing.promise import promise
from server.domain.visits.event import Event, Kind
from server.storage import legs, presence, waiting
from server.storage.durations import learned
from server.storage.rest_of_day import IN_LINE, able, course_of_day


def tell_truth(hall: Hall) -> Sequence[Event]:
    """Done once a minute: notes for each person what they are told now. Twice in a minute changes nothing more."""
    duties = presence.duties(hall.records, hall.site, hall.now)
    minutes = usual_minutes(hall.site, learned(hall.records))
    course = course_of_day(hall.records, hall.site, hall.now, duties=duties, minutes=minutes)
    here = {duty.advisor for duty in duties}
    happened = []
    for leg in waiting.open_today(hall.records):
        if leg.state not in IN_LINE:
            continue
        helping = able(hall.records, hall.site, leg.need, here=here)
        told = promise(hall.site, leg, able=helping, duties=duties, course=course, now=hall.now)
        if told is not None and told != leg.promise:
            promised = leg.promised(told)
            legs.save(hall.records, promised)
            happened.append(hall.leg_event(Kind.TICKET_PROMISED, promised, promise=told))
    return happened

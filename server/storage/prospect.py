"""The outlook of a newcomer or of somebody who waits, from what the records say now."""

from datetime import datetime

from server.domain.routing.early import from_opening_on
from server.domain.routing.outlook import Outlook, Present, outlook
from server.domain.routing.routing import Situation
from server.domain.site.site import Site
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.storage import seats, waiting
from server.storage.presence import duties
from server.storage.records import Records


def outlook_for(records: Records, site: Site, need: Need, *, now: datetime, of: Leg | None = None) -> Outlook:
    """What a newcomer with that need can be told, or the person of the waiting leg `of`."""
    busy = seats.busy_desks(records)
    present = [
        Present(advisor=seat.advisor, busy=seat.desk in busy) for seat in seats.every(records) if seat.pause is None
    ]
    situation = Situation(site=site, now=now, duties=duties(records, site, now))
    ahead = waiting.ahead(records, of=of)
    told = outlook(situation, need, ahead=ahead, present=present, counted_to=waiting.COUNTED)
    return from_opening_on(site, now, told)

"""The outlook of a topic or of somebody who waits, from what the records say now."""

from server.domain.leg import Leg
from server.domain.outlook import Outlook, Present, outlook
from server.domain.routing import topics_sharing_advisors
from server.domain.site import Site
from server.domain.topic import Topic
from server.storage import seats, waiting
from server.storage.records import Records


def outlook_for(records: Records, site: Site, topic: Topic, *, of: Leg | None = None) -> Outlook:
    """What a newcomer for `topic` can be told, or the person of the waiting leg `of`."""
    busy = seats.busy_desks(records)
    present = [
        Present(advisor=seat.advisor, busy=seat.desk in busy) for seat in seats.every(records) if seat.pause is None
    ]
    ahead = waiting.ahead(records, topics_sharing_advisors(site, topic.id), of=of)
    return outlook(site, topic, ahead=ahead, present=present, counted_to=waiting.COUNTED)

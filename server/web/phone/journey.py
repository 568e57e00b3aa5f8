"""Where a visit with several topics stands, and when somebody can come again whom today leaves no time for."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.again import comes_again
from server.domain.routing.outlook import Outlook
from server.domain.routing.promise import NOT_TODAY
from server.domain.routing.saying import LATE, saying_of
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.storage import legs
from server.storage.records import Records
from server.words.dates import day_and_time


@dataclass(frozen=True, kw_only=True)
class Journey:
    """`goes_on` when there was a topic before this one; `topic` and `then` leave out what is sensitive.

    `promise` is what has been told of today, only while waiting; `again` the next date for whom there is no time today,
    or probably none.
    """

    goes_on: bool = False
    topic: str | None = None
    then: tuple[str, ...] = ()
    promise: str | None = None
    again: str | None = None


def journey(
    site: Site, records: Records, now: datetime, leg: Leg, *, outlook: Outlook | None, language: str
) -> Journey:
    """Where the visit stands with this leg, said in that language; `outlook` only while waiting."""
    waits = leg.state is State.WAITING
    is_late = outlook is not None and (leg.promise == NOT_TODAY or saying_of(outlook) in LATE)
    again = comes_again(site, leg.need, now) if is_late else None
    return Journey(
        goes_on=waits and not legs.is_first(records, leg),
        topic=_title(site, leg.topic, language),
        then=tuple(title for topic in leg.then if (title := _title(site, topic, language)) is not None),
        promise=leg.promise if waits else None,
        again=None if again is None else day_and_time(again, language, site.timezone),
    )


def _title(site: Site, topic: str, language: str) -> str | None:
    known = site.topic(topic)
    return None if known is None or known.sensitive else said_in(known.title, language)

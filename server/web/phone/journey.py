"""Where a visit with several topics stands, and when somebody can come again whom today leaves no time for."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.hours.opening import local_day
from server.domain.hours.rota import next_duties
from server.domain.routing.promise import NOT_TODAY
from server.domain.site.language import said_in
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.responsible import serving
from server.storage import legs
from server.storage.records import Records
from server.words.languages import day_and_time


@dataclass(frozen=True, kw_only=True)
class Journey:
    """`goes_on` when there was a topic before this one; `topic` and `then` leave out what is sensitive.

    `promise` is what has been told of today, only while waiting; `again` the next date for whom there is no time today.
    """

    goes_on: bool = False
    topic: str | None = None
    then: tuple[str, ...] = ()
    promise: str | None = None
    again: str | None = None


def journey(site: Site, records: Records, now: datetime, leg: Leg, *, language: str) -> Journey:
    """Where the visit stands with this leg, said in that language."""
    waits = leg.state is State.WAITING
    told_later = waits and leg.promise == NOT_TODAY
    return Journey(
        goes_on=waits and not legs.is_first(records, leg),
        topic=_title(site, leg.topic, language),
        then=tuple(title for topic in leg.then if (title := _title(site, topic, language)) is not None),
        promise=leg.promise if waits else None,
        again=_comes_again(site, now, leg, language) if told_later else None,
    )


def _title(site: Site, topic: str, language: str) -> str | None:
    known = site.topic(topic)
    return None if known is None or known.sensitive else said_in(known.title, language)


def _comes_again(site: Site, now: datetime, leg: Leg, language: str) -> str | None:
    able = {advisor.id for advisor in serving(site, leg.need, leg.day)}
    coming = next((duty for duty in next_duties(site, now, able) if local_day(site, duty.begins) > leg.day), None)
    return None if coming is None else day_and_time(coming.begins, language, site.timezone)

"""What the kiosk offers for a topic now: a ticket, the way to another place, or the next date."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice

from server.domain.hours.hours import OpenSpan
from server.domain.hours.opening import coming_days, early_now, local_day, open_now, open_on
from server.domain.hours.rota import Duty, next_duties, on_duty
from server.domain.routing.answerable import Course
from server.domain.routing.gate import Lead
from server.domain.routing.outlook import Here
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving

DAYS_LOOKED_AT = 10
"""So many days of a topic with hours of its own; if nobody comes on any of them, the next date is not known."""


class Offered(StrEnum):
    """The three answers of a kiosk."""

    TICKET = "ticket"
    REDIRECT = "redirect"
    LATER = "later"


class Reason(StrEnum):
    """Why there is no ticket now."""

    NOBODY_HERE = "nobody-here"
    FULL = "full"


@dataclass(frozen=True, kw_only=True)
class RestOfDay(Here):
    """What is left of a day: who is here yet, how the line will go, and topic → minutes of a usual talk."""

    course: Course
    minutes: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What is offered; for LATER why, when next (None when nobody knows) and the topic to take instead now, if any."""

    offered: Offered
    reason: Reason | None = None
    next: OpenSpan | None = None
    instead: str | None = None


def offer(site: Site, lead: Lead, *, now: datetime, rest: RestOfDay, wanted: str = "") -> Offer:
    """The offer at `now` to somebody whose touch leads there; `wanted` is the advisor who alone may help, if any.

    A ticket is given when somebody who serves the topic is here long enough for one more talk after all those before.
    """
    if lead.redirect is not None:
        return Offer(offered=Offered.REDIRECT)
    need = Need(topic=lead.topic.id, language=site.language, organisation=lead.organisation, wanted=wanted)
    why_not = _why_not(site, lead, need, now=now, rest=rest)
    if why_not is None:
        return Offer(offered=Offered.TICKET)
    coming = next(_coming(site, lead, need, now=now, rest=rest, after_this=why_not is Reason.FULL), None)
    return Offer(offered=Offered.LATER, reason=why_not, next=coming, instead=_instead(site, lead, now=now, rest=rest))


def giving_now(site: Site, now: datetime) -> OpenSpan | None:
    """The stretch of opening for which tickets are given at `now`: this one, or the coming one for who is early."""
    return open_now(site, now) or early_now(site, now)


def _why_not(site: Site, lead: Lead, need: Need, *, now: datetime, rest: RestOfDay) -> Reason | None:
    stretch = giving_now(site, now)
    if stretch is None or open_now(site, max(now, stretch.opens), lead.topic) is None:
        return Reason.NOBODY_HERE
    able = {advisor.id for advisor in serving(site, need, local_day(site, now))}
    if not any(duty.advisor in able and duty.begins < stretch.closes for duty in rest.duties):
        return Reason.NOBODY_HERE
    if site.closing.tickets == "until-closing":
        return None
    begins = rest.course.one_more(able, rest.minutes.get(need.topic, 0.0))
    return None if begins is not None and begins < stretch.closes else Reason.FULL


def _coming(
    site: Site, lead: Lead, need: Need, *, now: datetime, rest: RestOfDay, after_this: bool
) -> Iterator[OpenSpan]:
    """The next times at which somebody is here for it, earliest first."""
    stretch = giving_now(site, now)
    earliest = stretch.closes if stretch is not None and after_this else now
    could = {advisor.id for advisor in site.advisors if need.topic in advisor.topics}
    today = local_day(site, now)
    later = (duty for duty in _later_duties(site, lead.topic, could, now) if local_day(site, duty.begins) > today)
    for duty in (*rest.duties, *later):
        day = local_day(site, duty.begins)
        if duty.advisor not in {advisor.id for advisor in serving(site, need, day)}:
            continue
        for span in open_on(site, day, lead.topic):
            opens, closes = max(span.opens, duty.begins), min(span.closes, duty.ends)
            if opens < closes and (opens >= earliest if after_this else opens > now):
                yield OpenSpan(opens=opens, closes=closes)


def _later_duties(site: Site, topic: Topic, could: Collection[str], now: datetime) -> Iterator[Duty]:
    """When one of those who could help is here; for a topic with hours of its own on the next days that have them."""
    if topic.opening is None:
        yield from next_duties(site, now, could)
        return
    for day in islice((day for day in coming_days(site, now) if open_on(site, day, topic)), DAYS_LOOKED_AT):
        yield from (duty for duty in on_duty(site, day) if duty.advisor in could)


def _instead(site: Site, lead: Lead, *, now: datetime, rest: RestOfDay) -> str | None:
    other = None if lead.topic.instead is None else site.topic(lead.topic.instead)
    if other is None:
        return None
    need = Need(topic=other.id, language=site.language)
    return other.id if _why_not(site, Lead(topic=other), need, now=now, rest=rest) is None else None

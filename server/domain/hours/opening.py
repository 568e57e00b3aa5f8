"""When the hall and each topic are open, in the site's own time, and what may be done when."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.domain.hours.hours import WEEKDAYS, OpenSpan, all_day, of_special_days, on_day, shared
from server.domain.hours.public_holidays import public_holidays
from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.site.span import Span
from server.domain.site.topic import Topic

__all__ = [
    "DAYS_AHEAD", "WEEKDAYS", "OpenSpan", "coming_days", "early_now", "local_day", "may_call",
    "must_be_open", "open_now", "open_on", "opens_next", "whole_day",
]  # fmt: skip

DAYS_AHEAD = 400
"""How far ahead hours are looked for: beyond a year, so that a yearly day is found on the day after it."""


def local_day(site: Site, now: datetime) -> date:
    """The day on the hall's calendar at the moment `now` (aware)."""
    return now.astimezone(ZoneInfo(site.timezone)).date()


def whole_day(site: Site, day: date) -> OpenSpan:
    """That day in the hall from midnight to midnight, in UTC: 23, 24 or 25 hours."""
    return all_day(day, ZoneInfo(site.timezone))


def open_now(site: Site, now: datetime, topic: Topic | None = None) -> OpenSpan | None:
    """The stretch in which the hall (or the topic in it, if it has hours of its own) is open at `now`, or None."""
    today = open_on(site, local_day(site, now), topic)
    return next((stretch for stretch in today if stretch.opens <= now < stretch.closes), None)


def opens_next(site: Site, now: datetime, topic: Topic | None = None) -> OpenSpan | None:
    """The next stretch that has not begun at `now`, within 400 days, or None."""
    stretches = (stretch for day in coming_days(site, now) for stretch in open_on(site, day, topic))
    return next((stretch for stretch in stretches if stretch.opens > now), None)


def open_on(site: Site, day: date, topic: Topic | None = None) -> tuple[OpenSpan, ...]:
    """When the hall (or the topic in it) is open on that day of its calendar: in order, apart from each other, in UTC.

    A special day replaces the weekly hours and wins over holidays and closures: somebody wrote it down for that day.
    """
    hours = None if topic is None else topic.opening
    return site.once(("open", day, hours), lambda: _open_on(site, day, hours))


def coming_days(site: Site, now: datetime) -> Iterator[date]:
    """Today and the days after it on which the hall could be open, 400 days at most."""
    today = local_day(site, now)
    # Hours that have ended for good are not looked for on each of the days.
    ends = [day.day for day in site.special_days] + [span.valid_to or date.max for span in site.opening]
    for ahead in range(DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if day > max(ends, default=date.min):
            return
        yield day


def early_now(site: Site, now: datetime) -> OpenSpan | None:
    """The coming stretch of today for which tickets are given out already at `now`, although the hall is closed."""
    if site.early_arrival is None or open_now(site, now) is not None:
        return None
    window = timedelta(minutes=site.early_arrival.minutes)
    today = open_on(site, local_day(site, now))
    return next((coming for coming in today if coming.opens - window <= now < coming.opens), None)


def must_be_open(site: Site, now: datetime, topic: Topic) -> None:
    """Refuses with HALL_CLOSED or TOPIC_CLOSED when `topic` is not open at `now`."""
    if open_now(site, now) is None:
        raise Refusal(Code.HALL_CLOSED)
    if open_now(site, now, topic) is None:
        raise Refusal(Code.TOPIC_CLOSED, topic=topic.id)


def may_call(site: Site, now: datetime) -> None:
    """Refuses with NOT_OPEN_YET while people come early. After closing, those who still wait may be called."""
    if early_now(site, now) is not None:
        raise Refusal(Code.NOT_OPEN_YET)


def _open_on(site: Site, day: date, of_topic: Sequence[Span] | None) -> tuple[OpenSpan, ...]:
    zone = ZoneInfo(site.timezone)
    hall = of_special_days(site.special_days, day, zone)
    if not hall and not _is_closed(site, day):
        hall = on_day(site.opening, day, zone)
    return hall if not hall or of_topic is None else shared(hall, on_day(of_topic, day, zone))


def _is_closed(site: Site, day: date) -> bool:
    """Whether the hall stays closed on that day although its weekly hours say otherwise."""
    if site.holidays is not None and day in public_holidays(site.holidays, day.year):
        return True
    return any(closure.first <= day <= closure.last for closure in site.closed)

"""When the hall and each topic are open, in the site's own time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.refusal import Code, Refusal
from server.domain.site import Site
from server.domain.span import Span
from server.domain.topic import Topic

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_AHEAD = 14


@dataclass(frozen=True, kw_only=True)
class OpenSpan:
    """One stretch of opening: two moments in UTC; `closes` itself is closed."""

    opens: datetime
    closes: datetime


def local_day(site: Site, now: datetime) -> date:
    """The day on the hall's calendar at the moment `now` (aware)."""
    return now.astimezone(ZoneInfo(site.timezone)).date()


def open_now(site: Site, now: datetime, topic: Topic | None = None) -> OpenSpan | None:
    """The stretch in which the hall (or the topic, if it has hours of its own) is open at `now`, or None."""
    coming = next(_spans_from(site, now, _hours(site, topic)), None)
    return coming if coming is not None and coming.opens <= now else None


def opens_next(site: Site, now: datetime, topic: Topic | None = None) -> OpenSpan | None:
    """The next stretch that has not begun at `now`, within fourteen days, or None."""
    return next((span for span in _spans_from(site, now, _hours(site, topic)) if span.opens > now), None)


def must_be_open(site: Site, now: datetime, topic: Topic) -> None:
    """Refuses with HALL_CLOSED or TOPIC_CLOSED when no ticket for `topic` may be taken at `now`."""
    if open_now(site, now) is None:
        raise Refusal(Code.HALL_CLOSED)
    if open_now(site, now, topic) is None:
        raise Refusal(Code.TOPIC_CLOSED, topic=topic.id)


def _hours(site: Site, topic: Topic | None) -> tuple[Span, ...]:
    return site.opening if topic is None or topic.opening is None else topic.opening


def _spans_from(site: Site, now: datetime, hours: tuple[Span, ...]) -> Iterator[OpenSpan]:
    """Every stretch that ends after `now`, earliest first.

    They are in UTC, because Python compares two times of one zone by their clocks, and that is wrong on both DST days.
    """
    zone = ZoneInfo(site.timezone)
    today = now.astimezone(zone).date()
    for day in (today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1)):
        spans = [
            OpenSpan(opens=_moment(day, span.opens, zone), closes=_moment(day, span.closes, zone))
            for span in hours
            if WEEKDAYS[day.weekday()] in span.days
        ]
        yield from (span for span in sorted(spans, key=lambda span: span.opens) if span.closes > now)


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)

"""What a demo's clock shows at first: what was asked for, or a moment at which the hall is open."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.hours.opening import WEEKDAYS, open_now, opens_next
from server.domain.site.site import Site

LEFT = timedelta(hours=1)
"""A demo that begins now must still be open for so long."""

AFTER_OPENING = timedelta(minutes=65)
"""Otherwise it begins so long after the doors of the next day open."""

_WEEKDAY_AND_TIME = re.compile(r"(?P<day>[a-z]{2,9})\w*\s+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})", re.IGNORECASE)
_GERMAN = {"mo": "mon", "di": "tue", "mi": "wed", "do": "thu", "fr": "fri", "sa": "sat", "so": "sun"}


class TimeUnclear(Exception):
    """Nobody can tell which moment was meant."""


def demo_start(site: Site, asked: str, *, now: datetime) -> datetime:
    """The moment, in the hall's zone. `asked` is "Mon 10:05", "2026-11-23 10:05", or empty. Raises TimeUnclear."""
    zone = ZoneInfo(site.timezone)
    if asked:
        return _asked(asked.strip(), now.astimezone(zone), zone)
    open_span, next_span = open_now(site, now), opens_next(site, now)
    if open_span is not None and open_span.closes - now >= LEFT:
        return now.astimezone(zone)
    if next_span is None:
        raise TimeUnclear("this site does not open within fourteen days: say when with --at")
    return (
        next_span.opens + AFTER_OPENING if next_span.closes - next_span.opens > LEFT * 2 else next_span.opens
    ).astimezone(zone)


def _asked(asked: str, now: datetime, zone: ZoneInfo) -> datetime:
    try:
        return datetime.fromisoformat(asked).replace(tzinfo=zone)
    except ValueError:
        found = _WEEKDAY_AND_TIME.fullmatch(asked)
    short = found["day"].lower() if found else ""
    day = _GERMAN.get(short[:2]) if len(short) == 2 else short[:3]
    if found is None or day not in WEEKDAYS or int(found["hour"]) > 23 or int(found["minute"]) > 59:
        raise TimeUnclear(f"“{asked}” is no moment; say for example “Mon 10:05” or “2026-11-23 10:05”")
    ahead = (WEEKDAYS.index(day) - now.weekday()) % 7
    return datetime.combine(now.date() + timedelta(days=ahead), time(int(found["hour"]), int(found["minute"])), zone)

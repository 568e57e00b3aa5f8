"""Closing the hall now, and opening it now: hours that stand for today alone, written into the profile's document."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.domain.hours.opening import local_day, open_on
from server.domain.site.site import Site
from server.profile.edited import Document

Stretch = tuple[str, str]
"""From – until, as times of the hall's clock (08:15); the midnight after the day is 24:00."""

MIDNIGHT = "24:00"


def close_now(document: Document, site: Site, now: datetime, *, again: str | None = None) -> None:
    """Nobody gets a number from this minute on; with `again` (a time of today) the hall opens once more then."""
    minute = _clock(site, now)
    before = [(opens, min(closes, minute)) for opens, closes in stretches(site, now) if opens < minute]
    after = [(max(opens, again), closes) for opens, closes in stretches(site, now) if again and closes > again]
    _only_today(document, local_day(site, now), [*before, *after])


def open_now_until(document: Document, site: Site, now: datetime, *, until: str) -> None:
    """The hall is open from this minute until `until`, a time of today; the other hours of today stay as they are."""
    minute, until = _clock(site, now), MIDNIGHT if until == "00:00" else until
    here = [stretch for stretch in stretches(site, now) if stretch[0] <= minute < stretch[1]]
    others = [stretch for stretch in stretches(site, now) if stretch not in here]
    met = [stretch for stretch in others if minute <= stretch[0] <= until]
    opens = min([minute, *(stretch[0] for stretch in here)])
    closes = max([until, *(stretch[1] for stretch in met)])
    _only_today(document, local_day(site, now), sorted([*(set(others) - set(met)), (opens, closes)]))


def stretches(site: Site, now: datetime) -> list[Stretch]:
    """Today's opening hours on the hall's clock."""
    zone, today = ZoneInfo(site.timezone), local_day(site, now)
    return [
        (f"{stretch.opens.astimezone(zone):%H:%M}", _end(stretch.closes.astimezone(zone), today))
        for stretch in open_on(site, today)
    ]


def _end(closes: datetime, today: date) -> str:
    return MIDNIGHT if closes.date() > today else f"{closes:%H:%M}"


def _clock(site: Site, now: datetime) -> str:
    """The minute that has begun: what closes then is closed already, what opens then is open."""
    return f"{now.astimezone(ZoneInfo(site.timezone)):%H:%M}"


def _only_today(document: Document, today: date, hours: list[Stretch]) -> None:
    """These are the hours of today; with none the day is a closure, for a special day without hours is none."""
    day = today.isoformat()
    others = [special for special in document["special_days"] if special["day"] != day]
    document["special_days"] = others + [
        {"day": day, "opens": opens, "closes": "00:00" if closes == MIDNIGHT else closes} for opens, closes in hours
    ]
    if not hours and not any(closure["first"] <= day <= closure["last"] for closure in document["closed"]):
        document["closed"].append({"first": day, "last": day})

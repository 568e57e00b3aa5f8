"""What stands on a wall between calls: slides, the line at its foot, who comes next, how long numbers are served."""

from datetime import datetime
from typing import Any

from server.domain.hours.opening import open_now
from server.domain.routing.served_until import served_until
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings, is_shown
from server.domain.visits.number import symbol_of, written
from server.storage import pictures, promises
from server.storage.coming import coming
from server.storage.records import Records
from server.web.shared.slide_part import slide_part, written_in
from server.words.dates import clock_time


def slides_part(site: Site, records: Records, wall: str) -> list[dict[str, Any]]:
    """The slides of today, each in every language that it is written in."""
    shown = [slide for slide in site.slides if is_shown(slide, wall=wall, day=records.day)]
    found = pictures.digests(records.connection, site.site) if shown else {}
    return [slide_part(slide, language, found) for slide in shown for language in written_in(slide, site)]


def ticker_part(site: Site, records: Records, wall: str) -> list[dict[str, str]]:
    """The sentences at the foot, each in every language that it is written in."""
    return [
        {"language": language, "sentence": ticker.text[language]}
        for ticker in site.ticker
        if is_shown(ticker, wall=wall, day=records.day)
        for language in site.languages
        if language in ticker.text
    ]


def next_part(site: Site, records: Records, now: datetime, settings: WallSettings) -> list[dict[str, str]]:
    """Who could be called next; only numbers, and nothing while the hall is closed."""
    if not settings.next or open_now(site, now) is None:
        return []
    counts = coming(records, site, now, desks=settings.desks, most=settings.next)
    return [{"number": written(count), "symbol": symbol_of(count)} for count in counts]


def served_part(site: Site, records: Records, now: datetime) -> dict[str, str] | None:
    """Up to which number all who wait are served today, once people have been told that it is too late for some."""
    open_span = open_now(site, now)
    count = served_until(promises.told(records)) if open_span is not None else None
    if open_span is None or count is None:
        return None
    return {"number": written(count), "until": clock_time(open_span.closes, site.timezone)}

"""A wall's board with examples, for looking at settings before they are saved."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import cycle, islice
from typing import Any

from server.domain.hours.opening import open_now
from server.domain.site.site import Desk, Site
from server.domain.site.wall_settings import SHAPES, WallSettings
from server.domain.visits.number import symbol_of, written
from server.web.shared.wall_look import look_part
from server.words.catalogue import say
from server.words.dates import clock_time

MOST = 9
FIRST = 41
"""The number of the oldest example."""

PAST = 8
OFTEN = timedelta(minutes=4)


def example_board(
    site: Site, settings: WallSettings, now: datetime, *, calls: int, slides: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """The board of a wall with those settings on which `calls` people are awaited; in the form of the real one."""
    closes = open_now(site, now)
    until = clock_time(closes.closes if closes else now + timedelta(hours=2), site.timezone)
    about = {"id": site.site, "title": site.title, "subtitle": site.subtitle, "timezone": site.timezone}
    coming = range(FIRST + PAST + calls, FIRST + PAST + calls + settings.next)
    return {
        "seq": 1, "demo": False, "site": {**about, "language": site.language}, "wall": look_part(site, settings),
        "opening": {"open": True, "hint": say("hours", site.language, "open-until", time=until)},
        "served": None, "wait": {"from": 20, "to": 50} if settings.shows_wait else None,
        "notice": None, "blind": {}, "wave": None,
        "calls": _calls(site, settings, now.replace(second=0, microsecond=0), calls),
        "next": [{"number": written(count), "symbol": symbol_of(count)} for count in coming],
        "slides": list(slides), "ticker": [],
    }  # fmt: skip


def _calls(site: Site, settings: WallSettings, now: datetime, calls: int) -> list[dict[str, Any]]:
    """The newest first; only those that are awaited are current, and the others too long ago to be announced."""
    desks = [desk for desk in site.desks if not settings.desks or desk.id in settings.desks]
    last, known = FIRST + PAST + calls - 1, islice(cycle(desks), PAST + calls)
    host = site.organisations[0].title if settings.organisations and site.organisations else None
    return [
        _call(desk, last - at) | {
            "organisation": host, "language": site.language, "current": at < calls,
            "called_at": (now - (at + (at >= calls)) * OFTEN).isoformat(),
        }
        for at, desk in enumerate(known)
    ]  # fmt: skip


def _call(desk: Desk, count: int) -> dict[str, Any]:
    return {
        "key": f"{count}:1", "number": written(count), "symbol": symbol_of(count), "desk": desk.label,
        "arrow": desk.arrow, "floor": desk.floor,
        "sign": {"colour": desk.colour, "shape": SHAPES[desk.colour]} if desk.colour else None,
        "silent": True, "speech": [],
    }  # fmt: skip

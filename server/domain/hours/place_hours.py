"""When a place outside the hall is open: its own hours, the hall's time zone and public holidays."""

from dataclasses import replace
from datetime import datetime

from server.domain.hours.opening import OpenSpan, open_now, opens_next
from server.domain.site.place import Place
from server.domain.site.site import Site


def place_open_now(site: Site, place: Place, now: datetime) -> OpenSpan | None:
    """The stretch in which the place is open at `now`, or None; None too when its hours are not known."""
    return open_now(_with_hours_of(place, site), now)


def place_opens_next(site: Site, place: Place, now: datetime) -> OpenSpan | None:
    """The next stretch that has not begun at `now`, or None."""
    # Without this, the whole year ahead would be searched for hours that nobody has said.
    return opens_next(_with_hours_of(place, site), now) if place.hours else None


def _with_hours_of(place: Place, site: Site) -> Site:
    """The same calendar, without what closes or opens this hall alone."""
    return replace(site, opening=place.hours, closed=(), special_days=(), early_arrival=None)

"""Whether a gathering goes on now: then associations check in at the kiosk."""

from datetime import datetime
from zoneinfo import ZoneInfo

from server.domain.hours.hours import on_day
from server.domain.hours.opening import local_day
from server.domain.site.site import Site
from server.domain.site.site_settings import Gathering


def gathering_now(site: Site, now: datetime) -> Gathering | None:
    """The gathering of the site within its hours; None at any other time. The hall itself may be closed."""
    if site.gathering is None:
        return None
    today = on_day(site.gathering.hours, local_day(site, now), ZoneInfo(site.timezone))
    return site.gathering if any(stretch.opens <= now < stretch.closes for stretch in today) else None

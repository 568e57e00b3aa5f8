"""How long people wait in the whole hall, for a wall: one range that tells nothing of a topic or a person."""

from datetime import datetime

from server.domain.hours.opening import open_now
from server.domain.routing.saying import Saying, saying_of
from server.domain.routing.widest import widest
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.storage import waiting
from server.storage.prospect import newcomers
from server.storage.records import Records

FEWEST = 5
"""Of fewer people who wait, a range would tell who they are."""


def wait_part(site: Site, records: Records, now: datetime, settings: WallSettings) -> dict[str, int] | None:
    """What is true for everybody who would come now for whatever people wait for; None where there is no such range."""
    if not settings.shows_wait or open_now(site, now) is None:
        return None
    line = waiting.ahead(records)
    if sum(line.values()) < FEWEST:
        return None
    told = widest(map(newcomers(records, site, now), line))
    if told is None or told.range is None or saying_of(told) not in (Saying.RANGE, Saying.AT_MOST):
        return None
    return {"from": told.range.low, "to": told.range.high}

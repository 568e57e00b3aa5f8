"""Pages for advisors."""

from datetime import datetime
from typing import Any

from server.domain.site.site import Site
from server.web.shared.staff import staff_page
from server.words.dates import clock_time


def page(template: str, **values: Any) -> str:
    """A page with the sentences of the catalogue `desk` at hand as `say`."""
    return staff_page("desk", template, **values)


def page_of_hall(template: str, site: Site, now: datetime, **values: Any) -> str:
    """A page that shows how things stand in a hall: with its profile, and its time as `clock`."""
    return page(template, site=site, clock=clock_time(now, site.timezone), **values)

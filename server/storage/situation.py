"""What decides besides the people who wait, as the records say it now."""

from datetime import datetime

from server.domain.routing.interpreters import interpreters_at
from server.domain.routing.routing import Situation
from server.domain.site.site import Site
from server.storage import interpreters
from server.storage.presence import duties
from server.storage.records import Records


def situation_at(records: Records, site: Site, now: datetime) -> Situation:
    """Who is on duty from `now` on, and which interpreter lines work."""
    here = duties(records, site, now)
    if not site.interpreter_lines:
        return Situation(site=site, now=now, duties=here)
    lines = interpreters_at(
        site, now, down=interpreters.down(records), in_use=interpreters.in_use(records)
    )  # fmt: skip
    return Situation(site=site, now=now, duties=here, interpreters=lines)

"""From when on the advisor may say that somebody who was called did not come."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.site.site import Site
from server.domain.visits.event import Recorded
from server.domain.visits.leg import Leg
from server.domain.visits.no_show import no_show_from
from server.web.desk.why import Say
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class NotYet:
    """Why not yet, as a short sentence; `seconds` until the time has come, None when only another call helps."""

    why: str
    seconds: int | None


def no_show_not_yet(say: Say, site: Site, leg: Leg, call: Recorded | None, now: datetime) -> NotYet | None:
    """What is still missing by the site's rule; None when the person may be marked. The action decides the same way."""
    if call is None:
        return None
    rule, from_then = site.no_show, no_show_from(site.no_show, call.at)
    calls = leg.calls - int(str(call.event.facts["calls"])) + 1
    missing = []
    if calls < rule.calls:
        missing.append(say("no-show-after", count=rule.calls))
    if now < from_then:
        missing.append(say("no-show-from", time=clock_time(from_then, site.timezone)))
    if not missing:
        return None
    seconds = int((from_then - now).total_seconds()) + 1
    return NotYet(why=", ".join(missing), seconds=seconds if seconds > 0 else None)

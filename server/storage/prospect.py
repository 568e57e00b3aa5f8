"""The outlook of newcomers or of somebody who waits, from what the records say now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from server.domain.routing.early import from_opening_on
from server.domain.routing.outlook import Here, Outlook, Outlooks, outlooks
from server.domain.routing.routing import Situation
from server.domain.simulation.forecast import Forecast
from server.domain.simulation.foretold import foretold
from server.domain.site.site import Site
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.storage import events, forecasts, presence, waiting
from server.storage.records import Records

Prospect = Callable[[Need], Outlook]
"""What somebody with that need would be told now."""


@dataclass(frozen=True, kw_only=True)
class Prospects:
    """What the outlooks of everybody in the hall have in common: who is at the desks, and the newest forecast."""

    site: Site
    plain: Outlooks
    forecast: Forecast | None

    def told(
        self,
        need: Need,
        ahead: Mapping[Need, int],
        *,
        now: datetime,
        of: Leg | None = None,
        head_start: int | None = None,
    ) -> Outlook:
        """What somebody is told at `now` with so many people ahead of them."""
        return self.foretold(self.plain(need, ahead), need, now=now, of=of, head_start=head_start)

    def foretold(
        self, plain: Outlook, need: Need, *, now: datetime, of: Leg | None = None, head_start: int | None = None
    ) -> Outlook:
        """The same where the plain model's word is known: the forecast's, as long as it holds."""
        known = self.forecast
        if known is not None and forecasts.is_fresh(known, now):
            wait = known.wait(need, leg=of, head_start=head_start)
            if wait is not None:
                return foretold(plain, wait, known, now=now, promise=None if of is None else of.promise)
        return from_opening_on(self.site, now, plain)


def outlook_for(
    records: Records, site: Site, need: Need, *, now: datetime,
    of: Leg | None = None, head_start: int | None = None, here: Here | None = None,
) -> Outlook:  # fmt: skip
    """What a newcomer with that need can be told, or the person of the waiting leg `of`.

    The newest forecast tells it, or while there is none the plain model. `head_start` are the newcomer's minutes, those
    that everybody gets with that need if None; `here` who is here, where it has been read already.
    """
    ahead = waiting.ahead(records, of=of)
    return prospects(records, site, now, here=here).told(need, ahead, now=now, of=of, head_start=head_start)


def newcomers(records: Records, site: Site, now: datetime) -> Prospect:
    """The same for many newcomers at once: what they share is read once, and each need is answered once."""
    ahead, known = waiting.ahead(records), prospects(records, site, now)
    return cache(lambda need: known.told(need, ahead, now=now))


def prospects(records: Records, site: Site, now: datetime, *, here: Here | None = None) -> Prospects:
    """What all outlooks have in common, as the records say it; `here` where it has been read already."""
    here = here or presence.here(records, site, now)
    plain = outlooks(Situation(site=site, now=now, duties=here.duties), present=here.present)
    return Prospects(site=site, plain=plain, forecast=forecasts.of_today(records))


_kept: WeakKeyDictionary[Engine, dict[str, tuple[object, Prospects]]] = WeakKeyDictionary()
"""What was worked out last, of each database and hall, and what it changes with."""


def kept_prospects(records: Records, site: Site, now: datetime) -> Prospects:
    """The same, worked out anew after an event, a forecast or a minute; not for whoever changes the records."""
    newest = forecasts.newest(records)
    changes_with = (events.last_seq(records), newest and newest.at, records.day, now.replace(second=0, microsecond=0))
    of_database = _kept.setdefault(records.connection.engine, {})
    kept = of_database.get(site.site)
    if kept is None or kept[0] != changes_with or kept[1].site is not site:
        kept = of_database[site.site] = (changes_with, prospects(records, site, now))
    return kept[1]

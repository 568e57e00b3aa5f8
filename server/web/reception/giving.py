"""What the reception can give a number for, and for what the kiosk gives none now."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.gate import Lead, is_redirected
from server.domain.routing.offer import Offered, RestOfDay, offer
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.need import Need
from server.storage.records import Records
from server.storage.rest_of_day import able, rest_of_day


@dataclass(frozen=True, kw_only=True)
class Giving:
    """Titles of topics in the house's language.

    `refused` by the kiosk although somebody could help today; for those of `nobody` the reception gives none either.
    """

    refused: tuple[str, ...]
    nobody: tuple[str, ...]


def giving_at(records: Records, site: Site, now: datetime) -> Giving:
    """How it is at `now`."""
    rest = rest_of_day(records, site, now)
    refused, nobody = [], []
    for topic in site.all_topics():
        if topic.children:
            continue
        if not _is_somebody_here(records, site, topic, rest):
            nobody.append(topic.title[site.language])
        elif not _kiosk_gives(records, site, topic, now, rest):
            refused.append(topic.title[site.language])
    return Giving(refused=tuple(refused), nobody=tuple(nobody))


def _is_somebody_here(records: Records, site: Site, topic: Topic, rest: RestOfDay) -> bool:
    helping = able(records, site, Need(topic=topic.id, language=site.language))
    return any(duty.advisor in helping for duty in rest.duties)


def _kiosk_gives(records: Records, site: Site, topic: Topic, now: datetime, rest: RestOfDay) -> bool:
    offered = offer(site, Lead(topic=topic), now=now, rest=rest).offered
    return offered is Offered.TICKET and not is_redirected(topic, records.day)

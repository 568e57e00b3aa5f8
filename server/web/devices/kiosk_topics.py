"""The tiles of a kiosk: the topics of a site, and what is offered for each of them now."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from server.domain.hours.opening import local_day
from server.domain.routing.gate import Lead, destination, destinations
from server.domain.routing.offer import Offer, Offered, RestOfDay, offer
from server.domain.site.language import said_in_each
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.storage.prospect import Prospect
from server.web.devices.hours import topic_hint
from server.web.devices.tile_waits import tile_waits


def kiosk_topics(site: Site, now: datetime, rest: RestOfDay, prospect: Prospect | None) -> list[dict[str, Any]]:
    """The tiles as `tests/contract/kiosk_board.json` shows them; topics without a tile are left out.

    Without `prospect` no tile says how long it takes.
    """
    return [_tile(site, topic, now, rest, prospect) for topic in site.topics if topic.tile]


def _tile(site: Site, topic: Topic, now: datetime, rest: RestOfDay, prospect: Prospect | None) -> dict[str, Any]:
    offered = _offered(site, topic, now, rest)
    is_later = offered.offered is Offered.LATER
    instead = None if offered.instead is None else site.topic(offered.instead)
    return {
        "id": topic.id,
        "icon": topic.icon,
        "title": said_in_each(topic.title, site.languages),
        "gate": topic.gate.question if topic.gate else None,
        "not_here": _not_here(site, topic, now, rest),
        "unsure": topic.unsure,
        "ask_party": topic.ask_party,
        "offer": offered.offered.value,
        "waits": None if prospect is None else tile_waits(site, _lines(site, topic, now, rest), prospect),
        "closed": topic_hint(site, offered.next) if is_later else None,
        "instead": None if instead is None else _named(site, instead),
        "children": [_tile(site, child, now, rest, prospect) for child in topic.children if child.tile],
    }


def _offered(site: Site, topic: Topic, now: datetime, rest: RestOfDay) -> Offer:
    """What a touch can lead to: a tile is only told to come later when everything behind it is."""
    if topic.children:
        return _best(_offered(site, child, now, rest) for child in topic.children if child.tile)
    leads = destinations(site, topic, day=local_day(site, now))
    return _best(offer(site, lead, now=now, rest=rest) for lead in leads)


def _lines(site: Site, topic: Topic, now: datetime, rest: RestOfDay) -> list[Lead]:
    """Where a touch makes somebody wait here; nowhere by a tile that leads to other tiles."""
    leads = () if topic.children else destinations(site, topic, day=local_day(site, now))
    return [lead for lead in leads if offer(site, lead, now=now, rest=rest).offered is Offered.TICKET]


def _not_here(site: Site, topic: Topic, now: datetime, rest: RestOfDay) -> list[str]:
    """The answers at the topic's gate after which nobody waits here: they need not be asked anything more."""
    if topic.gate is None:
        return []
    leads = {answer: destination(site, topic.id, answer, day=local_day(site, now)) for answer in topic.gate.answers}
    offers = {answer: offer(site, lead, now=now, rest=rest).offered for answer, lead in leads.items()}
    return [answer for answer, offered in offers.items() if offered is not Offered.TICKET]


def _best(offers: Iterable[Offer]) -> Offer:
    known = list(offers)
    return next((each for each in known if each.offered is not Offered.LATER), known[0])


def _named(site: Site, topic: Topic) -> dict[str, Any]:
    return {"id": topic.id, "icon": topic.icon, "title": said_in_each(topic.title, site.languages)}

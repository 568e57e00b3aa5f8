"""A place outside the hall, as a kiosk shows it."""

from datetime import datetime
from typing import Any

from server.domain.site.place import Place
from server.domain.site.site import Site
from server.paper.pair import Bilingual
from server.paper.place_pairs import place_pairs
from server.web.shared.qr import qr_of


def place_answer(site: Site, place: Place, language: str, now: datetime) -> dict[str, Any]:
    """The place's part of `tests/contract/kiosk_redirect.json`; `now` decides what "open next" means."""
    return place_pairs(site, place, Bilingual(language=language), now=now) | {
        "url": place.url,
        "qr": None if place.url is None else qr_of(place.url),
    }

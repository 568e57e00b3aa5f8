"""What a slip says: where to go instead, when, and what to bring."""

from datetime import datetime
from typing import Any

from server.domain.place import Place
from server.domain.site import Site
from server.domain.text import Text
from server.paper.frame import frame
from server.paper.pair import Bilingual


def slip_content(site: Site, place: Place, *, reason: Text | None, language: str, at: datetime) -> dict[str, Any]:
    """The content of a slip's print job."""
    both = Bilingual(language=language)
    return frame("slip", site, both, at=at) | {
        "title": both.text(place.title),
        "reason": None if reason is None else both.text(reason),
        "where_title": both.say("where"),
        "where": both.text(place.where),
        "arrow": place.arrow,
        "hours_title": both.say("open"),
        "hours": None if place.hours_note is None else both.text(place.hours_note),
        "bring_title": both.say("bring"),
        "bring": both.lines(place.bring),
        "qr": place.url,
        "qr_hint": None if place.url is None else both.say("more"),
    }

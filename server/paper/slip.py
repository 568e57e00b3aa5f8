"""What a slip says: where to go instead, when, and what to bring."""

from datetime import datetime
from typing import Any

from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.paper.frame import frame
from server.paper.pair import Bilingual
from server.paper.place_pairs import place_pairs


def slip_content(
    site: Site, place: Place, *, reason: Text | None, language: str, at: datetime, again: str | None = None
) -> dict[str, Any]:
    """The content of a slip's print job. `again` is the id of the advisor whom a code leads back to, or None."""
    both = Bilingual(language=language)
    return (
        frame("slip", site, both, at=at)
        | place_pairs(site, place, both, now=at)
        | {
            "reason": None if reason is None else both.text(reason),
            "where_title": both.say("where"),
            "hours_title": both.say("open"),
            "bring_title": both.say("bring"),
            "qr": place.url,
            "qr_hint": None if place.url is None else both.say("more"),
            "again": None if again is None else f"again:{again}",
            "again_hint": None if again is None else both.say("again"),
        }
    )

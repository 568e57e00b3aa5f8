"""What a slip says: where to go instead, when, and what to bring."""

from datetime import datetime
from typing import Any

from server.domain.site import Site
from server.domain.topic import Redirect
from server.paper.frame import frame
from server.paper.pair import Bilingual


def slip_content(site: Site, redirect: Redirect, *, language: str, at: datetime) -> dict[str, Any]:
    """The content of a slip's print job."""
    both = Bilingual(language=language)
    return frame("slip", site, both, at=at) | {
        "title": both.text(redirect.title),
        "reason": both.text(redirect.reason),
        "where_title": both.say("where"),
        "where": both.text(redirect.where),
        "arrow": redirect.arrow,
        "hours_title": both.say("open"),
        "hours": None if redirect.hours is None else both.text(redirect.hours),
        "bring_title": both.say("bring"),
        "bring": both.lines(redirect.bring),
        "qr": redirect.url,
        "qr_hint": None if redirect.url is None else both.say("more"),
    }

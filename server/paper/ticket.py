"""What a ticket says, in the visitor's language and in German."""

from datetime import datetime
from typing import Any

from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.number import symbol_of, written
from server.paper.frame import frame
from server.paper.pair import Bilingual, Pair
from server.paper.wait import said_beside, wait_said
from server.words.dates import clock_time


def ticket_content(
    site: Site,
    topic: Topic,
    *,
    count: int,
    language: str,
    secret: str,
    outlook: Outlook | None,
    again: datetime | None = None,
    drawn_at: datetime | None = None,
    at: datetime,
) -> dict[str, Any]:
    """The content of a ticket's print job; `qr` is the path of the visitor's page, without the hall's address.

    Without `outlook` the ticket begins only when its visitor comes back; `again` is when to come on a later day,
    `drawn_at` when the order will be drawn.
    """
    both = Bilingual(language=language)
    return frame("ticket", site, both, at=at) | {
        "label": both.say("your-number"),
        "copy": None,
        "number": written(count),
        "symbol": symbol_of(count),
        "parts": list(site.ticket.parts),
        "topic": None if topic.sensitive else both.text(topic.title),
        "icon": None if topic.sensitive else topic.icon,
        "wait": None if outlook is None else wait_said(both, outlook, zone=site.timezone),
        "wait_beside": None if outlook is None else said_beside(both, outlook, again=again, zone=site.timezone),
        "place": None if outlook is None else both.text(site.waiting_place),
        "note": ticket_note(site, both, expected=outlook is None, drawn_at=drawn_at),
        "bring_title": both.say("have-ready"),
        "bring": None if topic.sensitive else both.lines(topic.bring),
        "qr": f"/t/{secret}",
        "qr_hint": both.say("follow"),
        "foot": None if site.ticket.foot is None else both.text(site.ticket.foot),
    }


def ticket_note(site: Site, both: Bilingual, *, expected: bool, drawn_at: datetime | None) -> Pair | None:
    """What somebody must know who cannot simply sit down and wait, on paper and on the kiosk's screen."""
    if expected:
        return both.say("begins-at-return")
    return None if drawn_at is None else both.say("drawn-at", time=clock_time(drawn_at, site.timezone))

"""What a kiosk is told after a touch: a ticket, or where to go instead."""

from typing import Any

from server.domain.event import Event
from server.domain.refusal import Code, Refusal
from server.domain.site import Site
from server.domain.ticket import Ticket
from server.paper.pair import Bilingual
from server.web.shared.qr import qr_of


def ticket_answer(site: Site, ticket: Ticket | None, event: Event, *, public_url: str) -> dict[str, Any]:
    """A ticket as the event recorded it, so that asking again gives the same answer."""
    topic = site.topic(event.topic or "")
    if ticket is None or topic is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    both, facts = Bilingual(language=ticket.language), event.facts
    url = f"{public_url}/t/{ticket.secret}"
    return {
        "outcome": "ticket",
        "ticket": {
            "number": ticket.number,
            "symbol": ticket.symbol,
            "ahead": {"people": facts["people"], "or_more": facts["or_more"]},
            "range": None if facts["high"] is None else {"from": facts["low"], "to": facts["high"]},
            "place": both.text(site.waiting_place),
            "topic": None if topic.sensitive else both.text(topic.title),
            "bring": None if topic.sensitive else both.lines(topic.bring),
            "url": url,
            "qr": qr_of(url),
            "paper": _paper(event),
        },
    }


def redirect_answer(site: Site, event: Event) -> dict[str, Any]:
    """The place that does what this hall does not."""
    redirect = site.redirect(str(event.facts["redirect"]))
    place = site.place(redirect.place) if redirect else None
    if redirect is None or place is None:
        raise Refusal(Code.TOPIC_UNKNOWN)
    both = Bilingual(language=str(event.facts["language"]))
    return {
        "outcome": "redirect",
        "redirect": {
            "title": both.text(place.title),
            "reason": both.text(redirect.reason),
            "where": both.text(place.where),
            "hours": None if place.hours_note is None else both.text(place.hours_note),
            "bring": both.lines(place.bring),
            "arrow": place.arrow,
            "url": place.url,
            "qr": None if place.url is None else qr_of(place.url),
            "paper": _paper(event),
        },
    }


def _paper(event: Event) -> str | None:
    paper = event.facts["paper"]
    return None if paper is None else str(paper)

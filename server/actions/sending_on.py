"""Answers of the kiosk that are no ticket: the way to another place, or the next date, each on a slip."""

from server.actions.giving import print_paper
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead
from server.domain.routing.offer import Offer
from server.domain.site.topic import Redirect
from server.domain.visits.event import Event, Fact, Kind
from server.paper.later import later_content
from server.paper.slip import slip_content
from server.storage import directory


def send_away(hall: Hall, to: Redirect, *, topic: str, stay: bool, language: str, kiosk: str) -> Event:
    """A slip to the place that does what this hall does not. `topic` is what was asked for.

    Refuses with PLACE_UNKNOWN.
    """
    place = directory.place(hall.records, hall.site, to.place)
    if place is None:
        raise Refusal(Code.PLACE_UNKNOWN, place=to.place)
    content = slip_content(hall.site, place, reason=to.reason, language=language, at=hall.now)
    facts: dict[str, Fact] = {
        "redirect": to.id, "place": place.id, "language": language, "stay": stay,
        "paper": print_paper(hall, content, ticket=None),
    }  # fmt: skip
    return Event(kind=Kind.VISITOR_REDIRECTED, topic=topic, device=kiosk, facts=facts)


def tell_later(hall: Hall, lead: Lead, offer: Offer, *, language: str, kiosk: str) -> Event:
    """A slip that says when to come again; no ticket that nobody could serve."""
    reason = offer.reason.value if offer.reason is not None else ""
    content = later_content(
        hall.site, lead.topic, reason=reason, coming=offer.next, language=language, at=hall.now
    )  # fmt: skip
    facts: dict[str, Fact] = {
        "language": language, "reason": reason, "instead": offer.instead,
        "begins": None if offer.next is None else offer.next.opens.isoformat(),
        "ends": None if offer.next is None else offer.next.closes.isoformat(),
        "paper": print_paper(hall, content, ticket=None),
    }  # fmt: skip
    return Event(kind=Kind.VISITOR_TOLD_LATER, topic=lead.topic.id, device=kiosk, facts=facts)

"""Slips: the way to another place, from a desk or instead of a ticket, or the next date."""

from server.actions.giving import print_paper
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.routing.gate import Lead
from server.domain.routing.offer import Offer
from server.domain.site.topic import Redirect
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.leg import Leg
from server.paper.later import later_content
from server.paper.slip import slip_content
from server.storage import directory, tickets


def send_away(
    hall: Hall, to: Redirect, *, topic: str, stay: bool, language: str, kiosk: str, printed: bool = True
) -> Event:
    """A slip to the place that does what this hall does not. `topic` is what was asked for.

    Refuses with PLACE_UNKNOWN.
    """
    place = directory.place(hall.records, hall.site, to.place)
    if place is None:
        raise Refusal(Code.PLACE_UNKNOWN, place=to.place)
    content = slip_content(hall.site, place, reason=to.reason, language=language, at=hall.now)
    facts: dict[str, Fact] = {
        "redirect": to.id, "place": place.id, "language": language, "stay": stay,
        "paper": print_paper(hall, content, ticket=None, device=kiosk) if printed else None,
    }  # fmt: skip
    return Event(kind=Kind.VISITOR_REDIRECTED, topic=topic, device=kiosk, facts=facts)


def hand_slip(hall: Hall, here: Leg, place: str, *, advisor: str) -> Event:
    """A slip for the person at a desk, in the ticket's language. Refuses with TICKET_UNKNOWN, PLACE_UNKNOWN.

    Without a printer the event stands all the same: the advisor has told the person.
    """
    ticket = tickets.find(hall.records, here.ticket)
    to = directory.place(hall.records, hall.site, place)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    if to is None:
        raise Refusal(Code.PLACE_UNKNOWN, place=place)
    again = advisor if hall.site.return_code else None
    content = slip_content(hall.site, to, reason=None, language=ticket.language, at=hall.now, again=again)
    paper = print_paper(hall, content, ticket=ticket.id, device=None)
    return hall.leg_event(Kind.SLIP_GIVEN, here, place=place, paper=paper, language=ticket.language)


def tell_later(hall: Hall, lead: Lead, offer: Offer, *, language: str, kiosk: str, printed: bool = True) -> Event:
    """A slip that says when to come again; no ticket that nobody could serve."""
    reason = offer.reason.value if offer.reason is not None else ""
    content = later_content(
        hall.site, lead.topic, reason=reason, coming=offer.next, language=language, at=hall.now
    )  # fmt: skip
    facts: dict[str, Fact] = {
        "language": language, "reason": reason, "instead": offer.instead,
        "begins": None if offer.next is None else offer.next.opens.isoformat(),
        "ends": None if offer.next is None else offer.next.closes.isoformat(),
        "paper": print_paper(hall, content, ticket=None, device=kiosk) if printed else None,
    }  # fmt: skip
    return Event(kind=Kind.VISITOR_TOLD_LATER, topic=lead.topic.id, device=kiosk, facts=facts)

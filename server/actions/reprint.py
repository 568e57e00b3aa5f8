"""Staff have somebody's ticket printed once more: the same number, marked as a copy."""

from collections.abc import Sequence
from typing import Any

from server.actions.giving import print_paper
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.paper.copy import copied
from server.paper.ticket import ticket_content
from server.storage import devices, legs, papers, tickets
from server.storage.papers import Paper

ON_ITS_WAY = ("queued", "sent")


def reprint(
    hall: Hall,
    *,
    leg: int,
    seat: str | None = None,
    advisor: str | None = None,
    reception: Receptionist | None = None,
) -> Sequence[Event]:
    """Prints a ticket where it came out first: of the person at this desk, or of somebody whom this advisor may help.

    The reception has anybody's printed. Refuses as `Hall.leg_in_line` does, with STATE_WRONG for a visit that is over,
    PAPER_ON_ITS_WAY while a paper of this ticket is still being printed, NO_PRINTER.
    """
    who = hall.acting(seat=seat, advisor=advisor, reception=reception)
    here = legs.at_desk(hall.records, who.desk) if who.desk else None
    if here is not None and here.id == leg:
        known = here
    else:
        known = hall.leg_in_line(leg, seat=seat, advisor=advisor, reception=reception)
    ticket = tickets.find(hall.records, known.ticket)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    if known.state.is_over:
        raise Refusal(Code.STATE_WRONG, state=known.state.value)
    earlier = [job for job in papers.of_ticket(hall.records, ticket.id) if _says_number_of(ticket, job)]
    if any(job.state in ON_ITS_WAY and hall.now <= job.expires_at for job in earlier):
        raise Refusal(Code.PAPER_ON_ITS_WAY, number=ticket.number)
    content = copied(_content(hall, ticket, known, earlier), zone=hall.site.timezone, at=hall.now)
    paper = print_paper(hall, content, ticket=ticket.id, device=_where(hall, earlier))
    if paper is None:
        raise Refusal(Code.NO_PRINTER)
    return [hall.event_by(who, Kind.PAPER_REPRINTED, known, paper=paper)]


def _says_number_of(ticket: Ticket, job: Paper) -> bool:
    """No slip, and no paper with the number that the ticket had before it was given another one."""
    return job.content["kind"] == "ticket" and bool(job.content["number"] == ticket.number)


def _content(hall: Hall, ticket: Ticket, leg: Leg, earlier: Sequence[Paper]) -> dict[str, Any]:
    """What the first paper said; a number that never had one gets what is true without asking how long it takes."""
    if earlier:
        return earlier[0].content
    topic = hall.site.topic(leg.topic)
    if topic is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=leg.topic)
    said = ticket_content(
        hall.site, topic, count=ticket.count, language=ticket.language, secret=ticket.secret, outlook=None,
        at=ticket.taken_at,
    )  # fmt: skip
    return said | {"note": None}


def _where(hall: Hall, earlier: Sequence[Paper]) -> str | None:
    """The kiosk whose printer made the first paper."""
    printer = devices.find(hall.records, earlier[0].printer) if earlier else None
    return None if printer is None or printer.beside is None else str(printer.beside)

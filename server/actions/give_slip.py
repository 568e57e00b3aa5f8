"""An advisor sends somebody on to a place outside the hall, with a slip."""

from collections.abc import Sequence

from server.actions.giving import print_paper
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.paper.slip import slip_content
from server.storage import directory, tickets


def give_slip(hall: Hall, *, seat: str, advisor: str, leg: int, place: str) -> Sequence[Event]:
    """Prints a slip to `place` for the person at this desk, in the ticket's language; as many as are needed.

    Refuses with DESK_NOT_YOURS, TICKET_NOT_HERE, TICKET_UNKNOWN, PLACE_UNKNOWN. Without a printer the event stands
    all the same: the advisor has told the person.
    """
    here = hall.leg_at(hall.seat(seat, advisor), leg)
    ticket = tickets.find(hall.records, here.ticket)
    to = directory.place(hall.records, hall.site, place)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    if to is None:
        raise Refusal(Code.PLACE_UNKNOWN, place=place)
    again = advisor if hall.site.return_code else None
    content = slip_content(hall.site, to, reason=None, language=ticket.language, at=hall.now, again=again)
    paper = print_paper(hall, content, ticket=ticket.id)
    return [hall.leg_event(Kind.SLIP_GIVEN, here, place=place, paper=paper, language=ticket.language)]

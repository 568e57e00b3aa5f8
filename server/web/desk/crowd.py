"""What a desk does for people who are not at it: it hands out numbers."""

from dataclasses import dataclass
from datetime import timedelta

from server.domain.visits.event import Kind, Recorded
from server.web.desk.hall import DeskHall

SHOWN_FOR = timedelta(minutes=2)
"""A number that was handed out is read out or written down by then."""


@dataclass(frozen=True, kw_only=True)
class HandedOut:
    """The number that this desk gave last."""

    number: str
    symbol: str


def handed_out(hall: DeskHall, last: Recorded | None) -> HandedOut | None:
    """The number that was given at the desk just now, if that was the last thing done there."""
    if last is None or last.event.kind is not Kind.TICKET_TAKEN or hall.now - last.at > SHOWN_FOR:
        return None
    ticket = hall.tickets({last.event.ticket or 0}).get(last.event.ticket or 0)
    return None if ticket is None else HandedOut(number=ticket.number, symbol=ticket.symbol)

"""Tickets that can be printed again: everybody of today whom this advisor may help, by number."""

from dataclasses import dataclass

from server.domain.routing.routing import Situation
from server.domain.site.site import Advisor
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.storage import beside, tickets
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class TicketRow:
    """A number of today that is not over; `is_here` when its visitor is at the desk now."""

    leg: int
    number: str
    symbol: str
    is_here: bool


def tickets_to_reprint(records: Records, situation: Situation, advisor: Advisor, desk: str) -> tuple[TicketRow, ...]:
    """The person at the desk first, whosever topic they came for; then the lowest number."""
    among = [leg for leg in beside.everybody(records) if _is_at(leg, desk) or situation.may_help(advisor, leg.need)]
    known = tickets.several(records, {leg.ticket for leg in among})
    among.sort(key=lambda leg: (not _is_at(leg, desk), known[leg.ticket].count))
    return tuple(_row(leg, known[leg.ticket], is_here=_is_at(leg, desk)) for leg in among)


def _is_at(leg: Leg, desk: str) -> bool:
    return leg.desk == desk and leg.state.is_at_a_desk


def _row(leg: Leg, ticket: Ticket, *, is_here: bool) -> TicketRow:
    return TicketRow(leg=leg.id, number=ticket.number, symbol=ticket.symbol, is_here=is_here)

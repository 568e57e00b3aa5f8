"""A visitor's phone wants to be woken when it is time, although its page is closed."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event
from server.domain.visits.push_address import is_push_address
from server.storage import legs, phones, tickets
from server.storage.standing import standing_of

MOST = 4
"""Phones for one ticket: a visitor, those who came along, a browser that was set up anew. The oldest gives way."""


def ask_to_be_woken(hall: Hall, *, ticket: int, endpoint: str, services: Sequence[str]) -> Sequence[Event]:
    """Keeps the address until the visit is over. What the page shows at this moment is not told again.

    Asking twice changes nothing. No event: it is nobody's business who goes out. Refuses with NOT_SET_UP,
    BAD_REQUEST for an address of no push service that is known, TICKET_UNKNOWN, STATE_WRONG when the visit is over.
    """
    if not hall.site.phone.push:
        raise Refusal(Code.NOT_SET_UP)
    if not is_push_address(endpoint, services):
        raise Refusal(Code.BAD_REQUEST, field="endpoint", expected="an address of a known push service")
    known, leg = tickets.find(hall.records, ticket), legs.last_of(hall.records, ticket)
    if known is None or leg is None or known.day != hall.records.day:
        raise Refusal(Code.TICKET_UNKNOWN)
    if leg.state.is_over:
        raise Refusal(Code.STATE_WRONG, state=leg.state.value)
    there = phones.of_ticket(hall.records, ticket)
    if all(phone.endpoint != endpoint for phone in there):
        phones.remove(hall.records, [phone.id for phone in there[: max(0, len(there) - MOST + 1)]])
        cue = standing_of(hall.records, hall.site, leg, count=known.count, now=hall.now).cue
        phones.add(hall.records, ticket=ticket, endpoint=endpoint, told=cue.key if cue else "", at=hall.now)
    return []

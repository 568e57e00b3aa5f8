"""A ticket gets the number that its visitor holds: the hall had given one, but its answer never arrived."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.handing_in import Held, number_held
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg, State
from server.storage import legs, papers, tickets

UNBEGUN = ("queued", "held")
"""Paper with the old number that has not come out; what is `sent` may have."""


def renumber(hall: Hall, *, ticket: int, held: Held, device: int) -> Sequence[Event]:
    """Gives the ticket number and secret of the paper in the visitor's hand; the place in line stays.

    Nobody could answer to the old number: whoever is called is called again, whoever was missed or whose visit was
    ended under it waits again. A number that somebody else has stays theirs; then the address in hand shows
    that of the hall. Refuses with TICKET_UNKNOWN, NUMBER_NOT_YOURS and BAD_REQUEST.
    """
    known, last = tickets.find(hall.records, ticket), legs.last_of(hall.records, ticket)
    if known is None or last is None or known.day != hall.records.day:
        raise Refusal(Code.TICKET_UNKNOWN)
    number = number_held(hall, held, device=device)
    count = known.count if tickets.is_taken(hall.records, held.count) else held.count
    tickets.renumber(hall.records, ticket, count=count, secret=number.secret)
    _end_papers(hall, ticket)
    leg = _as_if_never_called(hall, last)
    changed = hall.leg_event(
        Kind.TICKET_RENUMBERED, leg, before=known.count, after=count, held=held.count, state=leg.state.value
    )
    return [changed]


def _as_if_never_called(hall: Hall, leg: Leg) -> Leg:
    if leg.state.is_over:
        again = legs.follow(hall.records, leg, need=leg.need, then=leg.then, at=leg.joined_at)
        return legs.find(hall.records, again) or leg
    if leg.state is State.CALLED:
        return _saved(hall, leg.recalled(at=hall.now))
    if leg.state is State.NO_SHOW:
        return _saved(hall, leg.reinstated())
    return leg


def _saved(hall: Hall, leg: Leg) -> Leg:
    legs.save(hall.records, leg)
    return leg


def _end_papers(hall: Hall, ticket: int) -> None:
    for paper in papers.of_ticket(hall.records, ticket):
        if paper.state in UNBEGUN:
            papers.move(hall.records, paper, to="failed", reason="the visitor has another number", at=hall.now)

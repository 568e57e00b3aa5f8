"""What visitors do about their own ticket, wherever they do it: the secret in its address is their authority."""

from collections.abc import Mapping
from typing import Any

from server.actions.check_in import check_in
from server.actions.come_back import come_back
from server.actions.perform import Action
from server.actions.step_out import step_out
from server.actions.unpark import unpark
from server.actions.withdraw import withdraw
from server.domain.refusal import Code, Refusal
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.domain.visits.visit import OwnStep
from server.storage import legs, tickets
from server.web.shared.parts import parts

_ACTIONS: Mapping[OwnStep, Action] = {
    OwnStep.STEP_OUT: step_out,
    OwnStep.COME_BACK: come_back,
    OwnStep.CHECK_IN: check_in,
    OwnStep.UNPARK: unpark,
    OwnStep.WITHDRAW: withdraw,
}


def ticket_of(secret: str) -> Ticket:
    """The ticket behind a visitor's address. Refuses with TICKET_UNKNOWN."""
    with parts().storage.looking() as connection:
        ticket = tickets.of_secret(connection, secret)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    return ticket


def leg_of(ticket: Ticket) -> Leg:
    """How the visit stands now, or how it ended. Refuses with TICKET_UNKNOWN."""
    with parts().storage.reading(ticket.site, parts().clock()) as (records, _):
        leg = legs.last_of(records, ticket.id)
    if leg is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    return leg


def take(step: OwnStep, ticket: Ticket, *, request: str, minutes: int | None = None) -> None:
    """Does it; the same `request` does nothing more. `minutes` is for stepping out. Refuses as the action does."""
    asked: dict[str, Any] = {"minutes": minutes} if step is OwnStep.STEP_OUT else {}
    parts().perform(_ACTIONS[step], site=ticket.site, request=request, leg=leg_of(ticket).id, **asked)

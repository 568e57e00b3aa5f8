"""What a kiosk is told about the ticket that its visitor holds before it."""

from typing import Any

from server.domain.site.site import Site
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.domain.visits.visit import own_steps


def own_answer(site: Site, ticket: Ticket, leg: Leg) -> dict[str, Any]:
    """How the ticket stands, what its visitor can do now, and, for whoever is away, until when (ISO, UTC)."""
    return {
        "kind": "ticket",
        "secret": ticket.secret,
        "language": ticket.language,
        "number": ticket.number,
        "symbol": ticket.symbol,
        "state": leg.state.value,
        "can": [step.value for step in own_steps(site, leg)],
        "promise": leg.promise,
        "away_minutes": site.step_out.minutes if site.step_out else 0,
        "until": leg.away_until.isoformat() if leg.away_until else None,
    }

"""What a kiosk is told about the ticket that its visitor holds before it."""

from datetime import datetime
from typing import Any

from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.ticket import Ticket
from server.domain.visits.visit import own_steps
from server.storage.prospect import outlook_for
from server.storage.records import Records
from server.web.devices.wait_answer import wait_answer


def own_answer(site: Site, records: Records, ticket: Ticket, leg: Leg, *, now: datetime) -> dict[str, Any]:
    """How the ticket stands at `now`, and what its visitor can do.

    For whoever waits how long it takes, for whoever is away until when they may be (ISO, UTC).
    """
    waits = leg.state is State.WAITING
    return {
        "kind": "ticket",
        "secret": ticket.secret,
        "language": ticket.language,
        "number": ticket.number,
        "symbol": ticket.symbol,
        "state": leg.state.value,
        "can": [step.value for step in own_steps(site, leg)],
        "wait": wait_answer(outlook_for(records, site, leg.need, now=now, of=leg)) if waits else None,
        "promise": leg.promise,
        "away_minutes": site.step_out.minutes if site.step_out else 0,
        "until": leg.away_until.isoformat() if leg.away_until else None,
    }

"""What visitors do at a kiosk about the ticket that they hold before it."""

from uuid import UUID

from flask import Blueprint, abort, jsonify
from flask.typing import ResponseReturnValue
from pydantic import StrictInt

from server.domain.refusal import Code, Refusal
from server.domain.visits.visit import OwnStep
from server.web.devices.own_answer import own_answer
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.own_steps import leg_of, take, ticket_of
from server.web.shared.parts import parts

own_ticket = Blueprint("own_ticket", __name__, url_prefix="/api/kiosk/own")


class OwnStepWanted(Asked):
    """A touch after a scan. `request` is made by the kiosk at the touch; `minutes` only for stepping out."""

    request: UUID
    secret: str
    minutes: StrictInt | None = None


@own_ticket.post("/<step>")
@only(Who.KIOSK)
@per_device
@limiter.limit("60/minute", key_func=lambda: f"own {this_device().id}")
def do(step: str) -> ResponseReturnValue:
    """How the ticket stands afterwards, as `tests/contract/kiosk_own.json` shows it.

    Refuses with TICKET_UNKNOWN for a ticket of another hall too, and as the actions do.
    """
    if step not in set(OwnStep):
        abort(404)
    wanted, device = asked(OwnStepWanted), this_device()
    ticket = ticket_of(wanted.secret)
    if ticket.site != device.site:
        raise Refusal(Code.TICKET_UNKNOWN)
    take(OwnStep(step), ticket, request=f"{device.id} {step} {wanted.request}", minutes=wanted.minutes)
    now = parts().clock()
    with parts().storage.reading(device.site, now) as (records, site):
        return jsonify(own_answer(site, records, ticket, leg_of(ticket), now=now))

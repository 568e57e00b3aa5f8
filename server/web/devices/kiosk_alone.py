"""What a kiosk asks for the time without server: a lease of numbers, and to hand in what it gave out."""

from uuid import UUID

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from pydantic import AwareDatetime, Field, StrictBool, StrictInt

from server.actions.handing_in import Held
from server.actions.lease_numbers import lease_numbers
from server.actions.renumber import renumber
from server.actions.take_alone import take_alone
from server.domain.visits.event import Kind, Recorded
from server.storage import tickets
from server.web.devices.lease_answer import lease_answer
from server.web.devices.signed_lease import read_lease
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

kiosk_alone = Blueprint("kiosk_alone", __name__, url_prefix="/api/kiosk")


class LeaseWanted(Asked):
    """The kiosk prepares for being alone."""

    request: UUID


class TicketAlone(Asked):
    """A ticket that the kiosk gave out by itself; `undecided` when the same touch had been put to the hall before."""

    request: UUID
    signed: str = Field(max_length=1000)
    count: int = Field(gt=0, lt=2**31, strict=True)
    secret: str
    taken_at: AwareDatetime
    topic: str
    language: str
    party: StrictInt
    printed: StrictBool
    undecided: StrictBool


@kiosk_alone.post("/lease")
@only(Who.KIOSK)
@per_device
def lease_wanted() -> ResponseReturnValue:
    """The kiosk's lease of today, a new one if little is left of it, and what is needed to give tickets by itself."""
    wanted, device = asked(LeaseWanted), this_device()
    parts().perform(lease_numbers, site=device.site, request=f"{device.id} lease {wanted.request}", device=device.id)
    now = parts().clock()
    with parts().storage.reading(device.site, now) as (records, site):
        answer = jsonify(lease_answer(site, records, now, device=device.id, config=parts().config))
    answer.headers["Lotse-Now"] = now.isoformat()
    return answer, 201


@kiosk_alone.post("/alone")
@only(Who.KIOSK)
@per_device
@limiter.limit("120/minute", key_func=lambda: f"kiosk {this_device().id}")  # a kiosk waits and hands in the rest later
def ticket_alone() -> ResponseReturnValue:
    """Hands in a ticket; handing it in again gets the same answer."""
    given, device = asked(TicketAlone), this_device()
    taken = _taken(given, site=device.site, device=device.id)
    with parts().storage.reading(device.site, parts().clock()) as (records, _):
        ticket = tickets.find(records, taken.event.ticket or 0)
    return jsonify(count=given.count, number=ticket.number if ticket else None), 201


def _taken(given: TicketAlone, *, site: str, device: int) -> Recorded:
    """The ticket as the hall has it, under the id of the visitor's touch: the same touch never gets a second one.

    Where the hall had answered that touch already and the answer was lost, its ticket gets the number in the
    visitor's hand; where that answer was no ticket, the visitor has one all the same.
    """
    lease = read_lease(given.signed, parts().config.signing_key())
    touch = f"{lease.device} {given.request}"
    held = Held(lease=lease, count=given.count, secret=given.secret, taken_at=given.taken_at)
    told = given.model_dump(include={"topic", "language", "party", "printed", "undecided"})
    perform = parts().perform
    (taken,) = perform(take_alone, site=site, request=touch, held=held, device=device, **told)
    if taken.event.facts.get("alone"):
        return taken
    later = f"{touch} alone"
    if taken.event.kind is Kind.TICKET_TAKEN:
        perform(renumber, site=site, request=later, ticket=taken.event.ticket, held=held, device=device)
        return taken
    (taken,) = perform(take_alone, site=site, request=later, held=held, device=device, **told)
    return taken

"""What a tablet asks: its board, numbers for the time without network, and to hand in the tickets given out."""

from uuid import UUID

from flask import Blueprint, Response, jsonify
from flask.typing import ResponseReturnValue
from pydantic import AwareDatetime, Field

from server.actions.reserve_numbers import reserve_numbers
from server.actions.take_roaming import take_roaming
from server.domain.visits.number import written
from server.storage import tickets
from server.web.devices.tablet_board import numbers_part, tablet_board
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.parts import parts

tablet = Blueprint("tablet", __name__, url_prefix="/api/tablet")


class NumbersWanted(Asked):
    """The tablet is running out of numbers; it holds two blocks at most."""

    request: UUID


class TicketGiven(Asked):
    """A ticket that the tablet has given out: everything about it was made there."""

    request: UUID
    count: int = Field(gt=0, lt=2**31, strict=True)
    secret: str
    taken_at: AwareDatetime
    language: str
    topic: str
    party: int = Field(strict=True)


@tablet.get("/board")
@only(Who.TABLET)
def board() -> Response:
    """What the tablet shows, and the numbers that it still may give out."""
    now, device = parts().clock(), this_device()
    with parts().storage.reading(device.site, now) as (records, site):
        answer = jsonify(tablet_board(site, records, device=device.id, config=parts().config))
    answer.headers["Lotse-Now"] = now.isoformat()
    return answer


@tablet.post("/numbers")
@only(Who.TABLET)
@per_device
def numbers_wanted() -> ResponseReturnValue:
    """Reserves numbers, if the tablet has few, and gives all that it has."""
    wanted, device = asked(NumbersWanted), this_device()
    parts().perform(
        reserve_numbers, site=device.site, request=f"{device.id} numbers {wanted.request}", device=device.id
    )
    now = parts().clock()
    with parts().storage.reading(device.site, now) as (records, _):
        answer = jsonify(numbers_part(records, device=device.id))
    answer.headers["Lotse-Now"] = now.isoformat()
    return answer, 201


@tablet.post("/tickets")
@only(Who.TABLET)
@per_device
def ticket_given() -> ResponseReturnValue:
    """Hands in a ticket; handing it in again gets the same answer."""
    given, device = asked(TicketGiven), this_device()
    told = given.model_dump(exclude={"request"})
    (taken,) = parts().perform(
        take_roaming, site=device.site, request=f"{device.id} {given.request}", device=device.id, **told
    )
    with parts().storage.reading(device.site, parts().clock()) as (records, _):
        ticket = tickets.find(records, taken.event.ticket or 0)
    return jsonify(count=given.count, number=ticket.number if ticket else written(given.count)), 201

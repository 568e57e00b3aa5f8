"""What a kiosk asks: its board, and a ticket."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, jsonify
from flask.typing import ResponseReturnValue

from server.actions.take_ticket import take_ticket
from server.domain.event import Kind, Recorded
from server.storage import tickets
from server.web.devices.kiosk_answers import redirect_answer, ticket_answer
from server.web.devices.kiosk_board import kiosk_board
from server.web.shared.asked import Asked, asked
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

kiosk = Blueprint("kiosk", __name__, url_prefix="/api/kiosk")


class TicketWanted(Asked):
    """A touch on a topic. `request` is made by the kiosk at the touch; the same one gets the same ticket."""

    request: UUID
    language: str
    topic: str
    answer: str | None = None


@kiosk.get("/board")
@only(Who.KIOSK)
def board() -> Response:
    """What the kiosk shows."""
    now, site = parts().clock(), this_device().site
    with parts().storage.reading(site, now) as (records, known):
        return parts().boards.answer(
            "kiosk", records, now, lambda seq: kiosk_board(known, records, now, seq=seq, demo=parts().config.demo)
        )


@kiosk.post("/tickets")
@only(Who.KIOSK)
@limiter.limit(lambda: f"{parts().config.tickets_per_minute}/minute", key_func=lambda: f"kiosk {this_device().id}")
def tickets_wanted() -> ResponseReturnValue:
    """A ticket, or the place that does it instead; asking again with the same id gives the same answer."""
    wanted, device = asked(TicketWanted), this_device()
    happened = parts().perform(
        take_ticket, site=device.site, request=f"{device.id} {wanted.request}", kiosk=str(device.id),
        language=wanted.language, topic=wanted.topic, answer=wanted.answer,
    )  # fmt: skip
    return jsonify(_answer(happened[0])), 201


def _answer(happened: Recorded) -> dict[str, Any]:
    now = parts().clock()
    with parts().storage.reading(happened.site, now) as (records, site):
        if happened.event.kind is Kind.VISITOR_REDIRECTED:
            return redirect_answer(site, happened.event)
        ticket = tickets.find(records, happened.event.ticket or 0)
        return ticket_answer(site, ticket, happened.event, public_url=parts().config.public_url)

"""What a kiosk asks: its board, and a ticket."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue
from pydantic import StrictBool, StrictInt
from werkzeug.http import parse_list_header

from server.actions.take_ticket import take_ticket
from server.domain.visits.event import Kind, Recorded
from server.storage import tickets
from server.web.devices.kiosk_answers import later_answer, redirect_answer, ticket_answer
from server.web.devices.kiosk_board import kiosk_board
from server.web.devices.paper_place import paper_place
from server.web.shared.asked import Asked, asked
from server.web.shared.device_limit import per_device
from server.web.shared.guard import Who, only, this_device
from server.web.shared.limits import limiter
from server.web.shared.parts import parts

kiosk = Blueprint("kiosk", __name__, url_prefix="/api/kiosk")


class TicketWanted(Asked):
    """A touch on a topic. `request` is made by the kiosk at the touch; the same one gets the same ticket.

    `wanted` is the advisor of a return slip. After the way to another place was shown, `stay` asks for a ticket here
    all the same, and `afterwards` for one that begins when the visitor is back.
    """

    request: UUID
    language: str
    topic: str
    answer: str | None = None
    party: StrictInt = 1
    vulnerable: StrictBool = False
    wanted: str | None = None
    stay: StrictBool = False
    afterwards: StrictBool = False


@kiosk.get("/board")
@only(Who.KIOSK)
def board() -> Response:
    """What the kiosk shows."""
    now, device = parts().clock(), this_device()
    with parts().storage.reading(device.site, now) as (records, known):
        demo, speaks, paper = parts().config.demo, parts().speech.is_there(), paper_place(records, device.id)
        return parts().boards.answer(
            f"kiosk with {paper}", records, now,
            lambda seq: kiosk_board(known, records, now, seq=seq, demo=demo, speaks=speaks, paper=paper),
        )  # fmt: skip


@kiosk.post("/tickets")
@only(Who.KIOSK)
@per_device
@limiter.limit(lambda: f"{parts().config.tickets_per_minute}/minute", key_func=lambda: f"kiosk {this_device().id}")
def tickets_wanted() -> ResponseReturnValue:
    """A ticket, or what there is instead; asking again with the same id gives the same answer."""
    wanted, device = asked(TicketWanted), this_device()
    happened = parts().perform(
        take_ticket, site=device.site, request=f"{device.id} {wanted.request}", kiosk=str(device.id),
        **wanted.model_dump(exclude={"request"}),
    )  # fmt: skip
    return jsonify(answered(happened[0])), 201


def answered(happened: Recorded) -> dict[str, Any]:
    """What the kiosk is told of what happened at its touch; the same whenever it asks."""
    now = parts().clock()
    with parts().storage.reading(happened.site, now) as (records, site):
        if happened.event.kind is Kind.VISITOR_REDIRECTED:
            return redirect_answer(site, records, happened)
        if happened.event.kind is Kind.VISITOR_TOLD_LATER:
            return later_answer(site, records, happened)
        ticket = tickets.find(records, happened.event.ticket or 0)
        return ticket_answer(site, ticket, happened, public_url=parts().config.public_url, draws=_draws())


def _draws() -> bool:
    """Whether the page draws codes by itself (`Prefer: return=minimal`, RFC 7240); the release before does not."""
    return "return=minimal" in parse_list_header(request.headers.get("Prefer", ""))

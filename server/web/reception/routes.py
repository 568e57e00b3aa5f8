"""The reception: for the person at the front, who holds no desk."""

from collections.abc import Sequence
from uuid import uuid4

from flask import Blueprint, abort, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist, Role
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.visit import Withdrawal
from server.storage import tickets
from server.web.reception.board import reception_board
from server.web.reception.steps import STEPS
from server.web.shared.guard import only
from server.web.shared.logged_in import Login, current_login
from server.web.shared.parts import parts
from server.web.shared.refusals import wants_json
from server.web.shared.staff import language, staff_page
from server.words.catalogue import say
from server.words.dates import clock_time
from server.words.languages import endonym

reception = Blueprint("reception", __name__, url_prefix="/reception", template_folder="templates", static_folder=None)

REASONS = (Withdrawal.LEFT, Withdrawal.ELSEWHERE, Withdrawal.MISTAKE)
LONGEST_REQUEST = 64


@reception.get("")
@only(Role.RECEPTION)
def receive() -> ResponseReturnValue:
    """The whole page; `number` in the address is the number that somebody asks about."""
    me, now = current_login(), parts().clock()
    word = say("reception", language(), "title")
    with parts().storage.reading(me.site, now) as (records, site):
        typed = request.args.get("number", "")[:LONGEST_REQUEST]
        board = reception_board(site, records, now, typed=typed, person=me.advisor, reception=word)
    return staff_page(
        "reception", "reception.html", site=site, board=board, alarms=board.alarms, here="/reception",
        clock=clock_time(now, site.timezone), request_id=str(uuid4()), reasons=REASONS,
        topics=[topic for topic in site.all_topics() if not topic.children],
        languages=[(code, endonym(code)) for code in site.languages],
    )  # fmt: skip


@reception.post("/<step>")
@only(Role.RECEPTION)
def do(step: str) -> ResponseReturnValue:
    """One button. The form's `request` makes a double click harmless; then the page shows the number it was about."""
    if step not in STEPS:
        abort(404)
    me, wanted = current_login(), request.form.get("request", "")
    asked = STEPS[step].asked(request.form)
    if not 0 < len(wanted) <= LONGEST_REQUEST:
        raise Refusal(Code.BAD_REQUEST, field="request", expected="an id made by the sender")
    action, request_id = STEPS[step].action, f"{me.advisor} {step} {wanted}"
    happened = parts().perform(action, site=me.site, request=request_id, **asked, reception=_who(me))
    given = _number_given(me, happened)
    address = url_for("reception.receive", number=given or request.form.get("number") or None)
    if wants_json():
        return jsonify(done=step, at=address if given else None)
    return redirect(address, 303)


def _who(me: Login) -> Receptionist:
    return Receptionist(person=me.advisor, roles=me.roles_at(me.site))


def _number_given(me: Login, happened: Sequence[Recorded]) -> str | None:
    given = next((each.event.ticket for each in happened if each.event.kind is Kind.TICKET_TAKEN), None)
    if given is None:
        return None
    with parts().storage.reading(me.site, parts().clock()) as (records, _):
        ticket = tickets.find(records, given)
    return ticket.number if ticket is not None else None

"""The visitor's own page. Only the secret in its address opens it; no cookie, nobody else is asked."""

from flask import Blueprint, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.visits.visit import OwnStep
from server.web.phone.board import ON_THE_PHONE, PhoneBoard, phone_board
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.own_steps import take, ticket_of
from server.web.shared.parts import parts
from server.words.catalogue import catalogue
from server.words.languages import direction

LONGEST_ID = 64

phone = Blueprint("phone", __name__, url_prefix="/t", template_folder="templates")


@phone.get("/<secret>")
@only(Who.ANYBODY)
@limiter.limit("120/minute", key_func=lambda: request.path)  # not by address: a hall's phones may share one
def look(secret: str) -> ResponseReturnValue:
    """How things stand for one ticket."""
    now, ticket = parts().clock(), ticket_of(secret)
    with parts().storage.reading(ticket.site, now) as (records, site):
        board = phone_board(site, records, now, ticket)
    answer = make_response(_page(board, secret))
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


@phone.post("/<secret>/<step>")
@only(Who.ANYBODY)
@limiter.limit("20/minute", key_func=lambda: request.path)
def do(secret: str, step: str) -> ResponseReturnValue:
    """One button. The form's `request` makes a double touch harmless."""
    if step not in ON_THE_PHONE:
        abort(404)
    ticket, wanted = ticket_of(secret), request.form.get("request", "")
    if not 0 < len(wanted) <= LONGEST_ID:
        raise Refusal(Code.BAD_REQUEST, field="request", expected="an id made by the sender")
    take(OwnStep(step), ticket, request=f"ticket {ticket.id} {step} {wanted}")
    return redirect(f"/t/{secret}", 303)


def _page(board: PhoneBoard, secret: str) -> str:
    spoken = board.language
    return render_template(
        "phone.html", board=board, secret=secret, demo=parts().config.demo,
        say=catalogue("phone", spoken).say, language=spoken, direction=direction(spoken),
    )  # fmt: skip

"""The visitor's own page. Only the secret in its address opens it; no cookie, nobody else is asked."""

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.visits.visit import OwnStep
from server.web.phone.asked import board_of, wanted_language
from server.web.phone.board import ON_THE_PHONE, PhoneBoard
from server.web.shared.guard import Who, only
from server.web.shared.lighter import lighter
from server.web.shared.limits import limiter
from server.web.shared.own_steps import take, ticket_of
from server.web.shared.parts import parts
from server.web.shared.refusals import asked_language, wants_json
from server.words.catalogue import catalogue
from server.words.languages import direction

LONGEST_ID = 64

phone = Blueprint("phone", __name__, url_prefix="/t", template_folder="templates")


@phone.get("/<secret>")
@only(Who.ANYBODY)
@limiter.limit("120/minute", key_func=lambda: request.path)  # not by address: a hall's phones may share one
def look(secret: str) -> ResponseReturnValue:
    """How things stand for one ticket; that it is over when nobody knows it any more."""
    try:
        board = board_of(secret)
    except Refusal as refusal:
        if refusal.code is not Code.TICKET_UNKNOWN or wants_json():
            raise
        return _over()
    # Packed like a file although it holds a secret: nothing that a stranger could send stands beside it.
    answer = lighter(make_response(_page(board, secret)))
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
    return redirect(f"/t/{secret}{_query(wanted_language())}", 303)


def _page(board: PhoneBoard, secret: str) -> str:
    spoken = board.language
    return render_template(
        "phone.html", board=board, secret=secret, demo=parts().config.demo, query=_query(wanted_language()),
        push_key=parts().push_key() if board.push else None,
        say=catalogue("phone", spoken).say, language=spoken, direction=direction(spoken),
        privacy=catalogue("privacy", spoken),
    )  # fmt: skip


def _over() -> Response:
    """The ticket's day has been cleared. Its language went with it: that of the browser must do."""
    spoken = asked_language()
    page = render_template(
        "phone_over.html", say=catalogue("phone", spoken).say, language=spoken, direction=direction(spoken),
        demo=parts().config.demo,
    )  # fmt: skip
    answer = make_response(page, 404)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _query(language: str) -> str:
    """What keeps a language that was chosen on the page; nothing else remembers it."""
    return f"?lang={language}" if language else ""

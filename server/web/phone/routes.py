"""The visitor's own page. Only the secret in its address opens it; no cookie, nobody else is asked."""

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.storage import tickets
from server.web.phone.board import PhoneBoard, phone_board
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.words.catalogue import catalogue
from server.words.languages import direction

phone = Blueprint("phone", __name__, url_prefix="/t", template_folder="templates")


@phone.get("/<secret>")
@only(Who.ANYBODY)
@limiter.limit("120/minute", key_func=lambda: request.path)  # not by address: a hall's phones may share one
def look(secret: str) -> ResponseReturnValue:
    """How things stand for one ticket."""
    now = parts().clock()
    with parts().storage.looking() as connection:
        ticket = tickets.of_secret(connection, secret)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    with parts().storage.reading(ticket.site, now) as (records, site):
        board = phone_board(site, records, now, ticket)
    answer = make_response(_page(board, secret))
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _page(board: PhoneBoard, secret: str) -> str:
    spoken = board.language
    return render_template(
        "phone.html", board=board, secret=secret, demo=parts().config.demo,
        say=catalogue("phone", spoken).say, language=spoken, direction=direction(spoken),
    )  # fmt: skip

"""Waking a visitor's phone although its page is closed: asking for it, taking it back, and what it then says."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from server.actions.ask_to_be_woken import ask_to_be_woken
from server.actions.stop_waking import stop_waking
from server.domain.refusal import Code, Refusal
from server.domain.routing.cue import CueKind
from server.web.phone.asked import board_of
from server.web.phone.board import PhoneBoard
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.own_steps import ticket_of
from server.web.shared.parts import parts
from server.words.catalogue import catalogue
from server.words.languages import direction

waking = Blueprint("phone_waking", __name__, url_prefix="/t")


@waking.get("/<secret>/now")
@only(Who.ANYBODY)
@limiter.limit("60/minute", key_func=lambda: request.path)
def now(secret: str) -> ResponseReturnValue:
    """What the phone says when it is woken, in few words: it may lie on a table with others around."""
    board = board_of(secret)
    title, body = _said(board)
    return jsonify(
        title=title, body=body, language=board.language, direction=direction(board.language), over=board.is_over
    )


@waking.post("/<secret>/wake")
@only(Who.ANYBODY)
@limiter.limit("10/minute", key_func=lambda: request.path)
def wake(secret: str) -> ResponseReturnValue:
    """The phone asks to be woken at the address that its browser gave it."""
    if parts().push_key() is None:
        raise Refusal(Code.NOT_SET_UP)
    ticket, services = ticket_of(secret), parts().config.push_services()
    endpoint = request.form.get("endpoint", "")
    parts().perform(ask_to_be_woken, site=ticket.site, ticket=ticket.id, endpoint=endpoint, services=services)
    return "", 204


@waking.post("/<secret>/let-sleep")
@only(Who.ANYBODY)
@limiter.limit("10/minute", key_func=lambda: request.path)
def let_sleep(secret: str) -> ResponseReturnValue:
    """The phone takes it back."""
    ticket = ticket_of(secret)
    parts().perform(stop_waking, site=ticket.site, ticket=ticket.id, endpoint=request.form.get("endpoint", ""))
    return "", 204


def _said(board: PhoneBoard) -> tuple[str, str]:
    say = catalogue("phone", board.language).say
    number = f"{say('your-number')}: {board.number}"
    if board.cue is None:
        return number, ""
    if board.cue.kind is CueKind.CALLED:
        return say("title-called", number=board.number, desk=board.desk), f"{say('go-now')} {board.desk}"
    return (say("soon"), number) if board.soon else (f"{say('wave')} {board.wave}", number)

"""How a refusal is answered: an HTTP status, a code, and a sentence in the language that was asked for."""

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_limiter.errors import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from server.domain.refusal import Code, Refusal
from server.web.shared.parts import parts
from server.words.catalogue import catalogue, languages
from server.words.languages import direction

STATUS = {
    Code.BAD_REQUEST: 422, Code.TOO_LARGE: 413, Code.TOO_OFTEN: 429, Code.NOT_ALLOWED: 403,
    Code.NOT_FOUND: 404, Code.PAGE_TOO_OLD: 400, Code.SOMETHING_BROKE: 500,
    Code.SITE_UNKNOWN: 404, Code.TOPIC_UNKNOWN: 404,
    Code.ANSWER_UNKNOWN: 422, Code.LANGUAGE_UNKNOWN: 422, Code.LOGIN_WRONG: 403, Code.DESK_UNKNOWN: 404,
    Code.PAUSE_UNKNOWN: 422, Code.OUTCOME_UNKNOWN: 422, Code.TICKET_UNKNOWN: 404, Code.CODE_UNKNOWN: 403,
    Code.DEVICE_UNKNOWN: 401, Code.JOB_UNKNOWN: 404, Code.PARTY_WRONG: 422, Code.QUESTION_UNKNOWN: 422,
    Code.SCAN_UNKNOWN: 404, Code.ADVISOR_UNKNOWN: 404,
}  # fmt: skip
CONFLICT = 409
"""Everything else is refused because of how things stand: it may work later."""

_OF_HTTP = {
    400: Code.BAD_REQUEST, 401: Code.NOT_ALLOWED, 403: Code.NOT_ALLOWED, 404: Code.NOT_FOUND,
    405: Code.NOT_FOUND, 413: Code.TOO_LARGE, 415: Code.BAD_REQUEST,
}  # fmt: skip


def answer_refusals(app: Flask) -> None:
    """Turns refusals, and what Flask refuses by itself, into answers."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(RateLimitExceeded, lambda _: _refused(Refusal(Code.TOO_OFTEN)))
    app.register_error_handler(CSRFError, lambda _: _refused(Refusal(Code.PAGE_TOO_OLD)))
    app.register_error_handler(HTTPException, _http)


def sentence(refusal: Refusal, language: str) -> str:
    """What a person reads."""
    return catalogue("refusal", language).say(refusal.code.value, **refusal.details)


def asked_language() -> str:
    """The language of the request, among those Lotse speaks; German otherwise."""
    return request.accept_languages.best_match(sorted(languages()), "de") or "de"


def status_of(code: Code) -> int:
    """The HTTP status of a refusal."""
    return STATUS.get(code, CONFLICT)


def wants_json() -> bool:
    """Whether the answer goes to a program; people get a page."""
    return request.path.startswith("/api/") or request.accept_mimetypes.best == "application/json"


def _refused(refusal: Refusal) -> Response:
    said = sentence(refusal, asked_language())
    if wants_json():
        told = {"code": refusal.code.value, "sentence": said, "details": dict(refusal.details)}
        answer = jsonify(refusal=told)
    else:
        answer = make_response(_page(said))
    answer.status_code = status_of(refusal.code)
    return answer


def _page(said: str) -> str:
    language = asked_language()
    return render_template(
        "refusal.html", sentence=said, say=catalogue("refusal", language).say, language=language,
        direction=direction(language), demo=parts().config.demo, back=_page_of_the_button(),
    )  # fmt: skip


def _page_of_the_button() -> str | None:
    """A button's address lies below its page's: that is the way back. None leads from a wrong address."""
    is_a_button = request.method == "POST" and request.url_rule is not None
    return request.path.rpartition("/")[0] if is_a_button else None


def _http(error: HTTPException) -> Response:
    if error.code is not None and error.code < 400:
        return error.get_response()  # type: ignore[return-value]  # a redirect that werkzeug raised
    code = _OF_HTTP.get(error.code or 500, Code.SOMETHING_BROKE)
    answer = _refused(Refusal(code))
    answer.status_code = error.code or 500
    return answer

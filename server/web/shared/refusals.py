"""How a refusal is answered: an HTTP status, a code, and a sentence in the language that was asked for."""

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_limiter.errors import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from server.aside import AsideBusy, AsideEnded
from server.domain.refusal import Code, Refusal
from server.web.shared.parts import parts
from server.words.catalogue import catalogue, languages
from server.words.languages import direction

STATUS = {
    Code.BAD_REQUEST: 422, Code.TOO_LARGE: 413, Code.TOO_OFTEN: 429, Code.NOT_ALLOWED: 403,
    Code.NOT_FOUND: 404, Code.PAGE_TOO_OLD: 400, Code.SOMETHING_BROKE: 500, Code.SERVER_BUSY: 503,
    Code.SITE_UNKNOWN: 404, Code.TOPIC_UNKNOWN: 404,
    Code.ANSWER_UNKNOWN: 422, Code.LANGUAGE_UNKNOWN: 422, Code.LOGIN_WRONG: 403, Code.DESK_UNKNOWN: 404,
    Code.PAUSE_UNKNOWN: 422, Code.OUTCOME_UNKNOWN: 422, Code.TICKET_UNKNOWN: 404, Code.CODE_UNKNOWN: 403,
    Code.DEVICE_UNKNOWN: 401, Code.JOB_UNKNOWN: 404, Code.PARTY_WRONG: 422, Code.QUESTION_UNKNOWN: 422,
    Code.SCAN_UNKNOWN: 404, Code.ADVISOR_UNKNOWN: 404, Code.INVITATION_OVER: 403, Code.PASSWORD_SHORT: 422,
    Code.CODE_WRONG: 403, Code.ACCOUNT_UNKNOWN: 404, Code.PROFILE_WRONG: 422, Code.VERSION_UNKNOWN: 404,
    Code.NOTE_TOO_LONG: 422, Code.REASON_MISSING: 422, Code.FILE_WRONG: 422, Code.TOKEN_UNKNOWN: 401,
    Code.SCOPE_MISSING: 403, Code.WEBHOOK_UNKNOWN: 404, Code.WEBHOOK_WRONG: 422,
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
    app.register_error_handler(RateLimitExceeded, _too_often)
    for error in (AsideBusy, AsideEnded):
        app.register_error_handler(error, lambda _: _refused(Refusal(Code.SERVER_BUSY)))
    app.register_error_handler(CSRFError, lambda _: _refused(Refusal(Code.PAGE_TOO_OLD)))
    app.register_error_handler(HTTPException, _http)


def sentence(refusal: Refusal, language: str) -> str:
    """What a person reads. What only staff can be refused is said in the languages that staff pages speak."""
    known = catalogue("refusal", language)
    said = known if refusal.code.value in known.sentences else catalogue("refusal-staff", language)
    return said.say(refusal.code.value, **refusal.details)


def asked_language() -> str:
    """The language in the address, else that of the browser, among those Lotse speaks; German otherwise."""
    return _chosen_language() or request.accept_languages.best_match(sorted(languages()), "de") or "de"


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
        answer = make_response(_page(said, refusal.code))
    answer.status_code = status_of(refusal.code)
    return answer


def _too_often(_error: RateLimitExceeded) -> Response:
    answer = _refused(Refusal(Code.TOO_OFTEN))
    answer.headers["Retry-After"] = "60"
    return answer


def _page(said: str, code: Code) -> str:
    language = asked_language()
    return render_template(
        "refusal.html", sentence=said, say=catalogue("refusal", language).say, language=language,
        direction=direction(language), demo=parts().config.demo, back=_way_back(code),
    )  # fmt: skip


def _way_back(code: Code) -> str | None:
    """A button's address lies below its page's: that is the way back. None leads from a wrong address.

    Who may not see a page is led to where their own work is.
    """
    is_a_button = request.method == "POST" and request.url_rule is not None
    if not is_a_button:
        return "/" if code is Code.NOT_ALLOWED else None
    page, chosen = request.path.rpartition("/")[0], _chosen_language()
    return f"{page}?lang={chosen}" if chosen else page


def _chosen_language() -> str:
    """The language that somebody chose on a page, "" when nobody did."""
    asked = request.args.get("lang", "")
    return asked if asked in languages() else ""


def _http(error: HTTPException) -> Response:
    if error.code is not None and error.code < 400:
        return error.get_response()  # type: ignore[return-value]  # a redirect that werkzeug raised
    code = _OF_HTTP.get(error.code or 500, Code.SOMETHING_BROKE)
    answer = _refused(Refusal(code))
    answer.status_code = error.code or 500
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        answer.headers["Allow"] = ", ".join(sorted(allowed))
    return answer

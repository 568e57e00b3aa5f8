"""The first version of the interface for programs of others: where its routes hang, and how it answers."""

from flask import Blueprint, Response, request

from server.domain.refusal import Code, Refusal
from server.web.api.answer import Answer

v1 = Blueprint("api_v1", __name__, url_prefix="/api/v1/sites/<site>")

LONGEST_KEY = 64


def answered(answer: Answer, status: int = 200) -> Response:
    """An answer as JSON."""
    return Response(answer.model_dump_json(), status=status, mimetype="application/json")


def idempotency_key() -> str:
    """The header with which the same question asked again is known. Refuses with BAD_REQUEST without a usable one."""
    key = request.headers.get("Idempotency-Key", "")
    if not 0 < len(key) <= LONGEST_KEY or not key.isascii() or not key.isprintable():
        raise Refusal(Code.BAD_REQUEST, field="Idempotency-Key", expected=f"1 to {LONGEST_KEY} ASCII characters")
    return key

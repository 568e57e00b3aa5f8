"""Why a hall is closed or opened at once: one of a few words, so that no name gets into the log."""

from flask import request

from server.domain.refusal import Code, Refusal

REASONS = ("few-advisors", "many-people", "technical", "emergency", "gathering", "holiday", "other")


def asked_reason() -> str:
    """The reason that was chosen. Refuses with REASON_MISSING."""
    said = request.form.get("reason", "")
    if said not in REASONS:
        raise Refusal(Code.REASON_MISSING)
    return said

"""The form of one shift: who, when, at which desk, in turns or all of them."""

from typing import Any

from server.domain.refusal import Code, Refusal
from server.profile.edited import Document
from server.web.admin import fields
from server.web.admin.hours_fields import spans

Shift = dict[str, Any]

NOBODY: Shift = {"advisors": [], "hours": [], "desk": None, "turns_from": None}


def shift_in_form() -> Shift:
    """The shift as it was typed."""
    return {
        "advisors": fields.ticked("advisors"),
        "hours": spans("hours"),
        "desk": fields.text("desk"),
        "turns_from": fields.text("turns_from"),
    }


def shift_at(document: Document, at: int | None) -> Shift:
    """The shift of that place in the rota, an empty one for None. Refuses with NOT_FOUND."""
    if at is None:
        return NOBODY
    if not 0 <= at < len(document["rota"]):
        raise Refusal(Code.NOT_FOUND)
    return dict(document["rota"][at])


def put(document: Document, at: int | None, shift: Shift) -> None:
    """Replaces a shift, or adds one."""
    shift_at(document, at)
    if at is None:
        document["rota"].append(shift)
    else:
        document["rota"][at] = shift


def remove(document: Document, at: int) -> None:
    """Takes a shift out of the rota."""
    shift_at(document, at)
    del document["rota"][at]

"""A short list of a hall as one table: its rows are edited where they stand, and the last one is empty."""

from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from server.profile.edited import document_of
from server.profile.filled import Filled, filled_in
from server.profile.steps import put, stand_at
from server.web.admin.changing import Hall, changed_page, hall_of
from server.web.admin.id_from_title import id_from_title
from server.web.admin.page import admin_page
from server.web.admin.profile.drawn import Drawing
from server.web.admin.profile.routes import move_there
from server.web.admin.profile.trying import Failed, tried
from server.web.admin.profile.words import Words
from server.web.shared.staff import language


def rows_page(hall: Hall, part: str, value: Any = None, failed: Failed | None = None) -> str:
    """The table of the part of the profile that is called as the room is."""
    words, why = Words(language=language()), failed or Failed()
    stand = stand_at(document_of(hall.site), part)
    drawing = Drawing(hall=hall, words=words, complaints=why.complaints)
    field = drawing.draw(stand.shape, part, part, stand.value if value is None else value)
    left = [f"{words.path(each.where)}: {words.mistake(each.expected)}" for each in drawing.left]
    return admin_page(part, "admin_rows.html", hall, field=field, draw_say=words.say, wrong=[*why.sentences, *left])


def save_rows(site: str, part: str, named_by: str) -> ResponseReturnValue:
    """Saves the table. A new row gets its id from what it is called (`named_by`)."""
    form: Filled = request.form.to_dict(flat=False)
    with hall_of(site) as hall:
        stand = stand_at(document_of(hall.site), part)
        value = with_ids(filled_in(stand.shape, part, form), named_by)
        if move := next(iter(form.get("move", ())), ""):
            move_there(value, move.removeprefix(f"{part}."))
        if failed := tried(site, lambda document: put(document, stand, value)):
            return rows_page(hall, part, value, failed), failed.status
    return changed_page(f"/admin/{site}/{part}")


def with_ids(rows: list[dict[str, Any]], named_by: str) -> list[dict[str, Any]]:
    """The same rows, each with an id."""
    taken = [str(row["id"]) for row in rows if row.get("id")]
    for row in rows:
        if not row.get("id"):
            row["id"] = id_from_title(str(row.get(named_by, "")), taken)
            taken.append(row["id"])
    return rows

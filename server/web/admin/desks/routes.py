"""The table of the desks: looking at it, and saving it."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.web.admin.changing import hall_of
from server.web.admin.profile.rows import rows_page, save_rows
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only

admin_desks = Blueprint("admin_desks", __name__, url_prefix="/admin/<site>/desks", template_folder="../templates")


@admin_desks.get("")
@only(*RUNNING)
def look(site: str) -> ResponseReturnValue:
    """All of them in their order."""
    with hall_of(site) as hall:
        return rows_page(hall, "desks")


@admin_desks.post("")
@only(*RUNNING)
def save(site: str) -> ResponseReturnValue:
    """Saves the whole table; nobody who waits may lose by it."""
    return save_rows(site, "desks", named_by="label")

"""The table of the organisations: looking at it, and saving it."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from server.web.admin.changing import hall_of
from server.web.admin.profile.rows import rows_page, save_rows
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only

admin_organisations = Blueprint(
    "admin_organisations", __name__, url_prefix="/admin/<site>/organisations", template_folder="../templates"
)


@admin_organisations.get("")
@only(*RUNNING)
def look(site: str) -> ResponseReturnValue:
    """All of them in their order."""
    with hall_of(site) as hall:
        return rows_page(hall, "organisations")


@admin_organisations.post("")
@only(*RUNNING)
def save(site: str) -> ResponseReturnValue:
    """Saves the whole table; nobody who waits may lose by it."""
    return save_rows(site, "organisations", named_by="title")

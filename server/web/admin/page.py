"""Pages of the administration: the menu on the left, one thing on the right."""

from typing import Any

from flask import request

from server.web.admin.changing import Hall
from server.web.admin.rooms import menu_for
from server.web.shared.logged_in import current_login
from server.web.shared.staff import language, staff_page
from server.words.catalogue import catalogue
from server.words.dates import clock_time


def admin_page(room: str, template: str, hall: Hall, **values: Any) -> str:
    """A page of one hall: `room` is the key of its entry in the menu, its sentences are the catalogue `admin-<room>`.

    The template finds them as `say`, those that all pages share as `word`, and the version that a form must send back.
    """
    roles = current_login().roles_at(hall.site.site)
    return staff_page(
        f"admin-{room}", template, word=catalogue("admin", language()).say, room=room, site=hall.site,
        version=hall.version, menu=menu_for(roles), here=f"/admin/{hall.site.site}",
        clock=clock_time(hall.now, hall.site.timezone), saved=_just_saved(hall), then=request.path, **values,
    )  # fmt: skip


def _just_saved(hall: Hall) -> int | None:
    """The version that this change made, as `changed_page` said, while it can still be taken back with one touch."""
    is_newest = request.args.get("saved") == str(hall.version)
    return hall.version if is_newest and hall.version > 1 else None

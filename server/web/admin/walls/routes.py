"""The walls' page: settings for all of them or for one, with a preview of what is typed."""

from urllib.parse import quote

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.profile.edited import document_of
from server.profile.read import ProfileWrong
from server.storage import walls
from server.web.admin import fields
from server.web.admin.changing import Hall, change, changed_page, hall_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.admin.wall_preview import around_the_frame, preview_page
from server.web.admin.walls.example import MOST, example_board
from server.web.admin.walls.settings import (
    Settings,
    for_all,
    for_one,
    hall_with,
    own_settings,
    settings_of,
    typed_settings,
)
from server.web.shared.guard import only

admin_walls = Blueprint("admin_walls", __name__, url_prefix="/admin/<site>/walls", template_folder="../templates")


@admin_walls.get("", defaults={"wall": ""})
@admin_walls.get("/of/<path:wall>")
@only(*RUNNING)
def show(site: str, wall: str) -> ResponseReturnValue:
    """The settings of all walls, or those of one."""
    with hall_of(site) as hall:
        _must_be_known(hall, wall)
        return around_the_frame(_page(hall, wall, settings_of(hall.site, wall)))


@admin_walls.post("/save")
@only(*RUNNING)
def save(site: str) -> ResponseReturnValue:
    """Saves what was typed, for all walls or for one."""
    typed = typed_settings()
    with hall_of(site) as hall:
        wall = request.form.get("of", "")
        _must_be_known(hall, wall)
        try:
            settings = document_of(hall_with(hall.site, typed))["wall"]
        except ProfileWrong as wrong:
            return around_the_frame(_page(hall, wall, typed, wrong=wrong)), 422
    change(site, for_one(wall, settings) if wall else for_all(settings))
    return changed_page(f"/admin/{site}/walls/of/{quote(wall)}" if wall else f"/admin/{site}/walls")


@admin_walls.get("/preview")
@only(*RUNNING)
def preview(site: str) -> ResponseReturnValue:  # noqa: ARG001  the guard reads it
    """The wall's page, which draws the boards that the page around it gives it."""
    return preview_page()


@admin_walls.post("/board")
@only(*RUNNING)
def board(site: str) -> ResponseReturnValue:
    """A board with examples for the settings as typed; or what is wrong with them. Nothing is kept."""
    with hall_of(site) as hall:
        try:
            new = hall_with(hall.site, typed_settings())
        except ProfileWrong as wrong:
            return jsonify(wrong=fields.told(wrong)), 422
        return jsonify(board=example_board(new, new.wall, hall.now, calls=_calls()), now=hall.now.isoformat())


def _calls() -> int:
    said = fields.number("calls")
    return min(said, MOST) if isinstance(said, int) else 1


def _names(hall: Hall) -> list[str]:
    """The walls there are, and those of which the profile says something."""
    enrolled = [device.name for device in walls.enrolled(hall.records)]
    return list(dict.fromkeys([*enrolled, *(wall.name for wall in hall.site.walls)]))


def _must_be_known(hall: Hall, wall: str) -> None:
    if wall and wall not in _names(hall):
        raise Refusal(Code.NOT_FOUND)


def _page(hall: Hall, wall: str, settings: Settings, *, wrong: ProfileWrong | None = None) -> str:
    return admin_page(
        "walls", "admin_walls.html", hall, wall=wall, names=_names(hall), settings=settings,
        mistakes=fields.beside(wrong), own=own_settings(document_of(hall.site), wall),
        languages=fields.known(hall.site.languages), wrong=fields.told(wrong) if wrong else None,
    )  # fmt: skip

"""Everything a profile can say, edited part by part; a list of larger things has a page for each of them."""

from typing import Any

from flask import Blueprint, Request, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.profile.edited import document_of
from server.profile.filled import Filled, filled_in
from server.profile.read import ProfileWrong
from server.profile.shape import Kind, parts
from server.profile.steps import Stand, moved, put, stand_at
from server.web.admin.changing import Hall, changed_page, hall_of
from server.web.admin.page import admin_page
from server.web.admin.profile.brought import FILE, LOGO_FIELD, with_the_logo
from server.web.admin.profile.groups import FIXED, GROUPS
from server.web.admin.profile.part import part_page
from server.web.admin.profile.summary import summary
from server.web.admin.profile.trying import Failed, tried
from server.web.admin.profile.words import Words
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.logged_in import login_or_none
from server.web.shared.staff import language

LARGEST_FORM = 2_000_000
"""Bytes: a topic has a sentence in thirty languages."""

admin_profile = Blueprint("admin_profile", __name__, url_prefix="/admin/<site>/profile", template_folder="../templates")


@admin_profile.url_value_preprocessor
def _allow_many_fields(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    allow_large_forms(request)


def allow_large_forms(asked: Request) -> None:
    """Lets this request bring a whole profile, if somebody asks; every other is held to what a screen sends."""
    if login_or_none() is None:
        return
    asked.max_content_length = asked.max_form_memory_size = LARGEST_FORM
    asked.max_form_parts = 5000


@admin_profile.get("")
@only(*RUNNING)
def every_part(site: str) -> ResponseReturnValue:
    """What can be said, and what is."""
    with hall_of(site) as hall:
        document, words = document_of(hall.site), Words(language=language())
        shapes = {part.key: part for part in parts()}
        told = {
            group: [
                (key, words.label(shapes[key]), summary(shapes[key], document[key], words, hall.site.language))
                for key in keys
            ]
            for group, keys in GROUPS.items()
        }
        return admin_page("profile", "admin_profile.html", hall, groups=told)


@admin_profile.get("/<where>")
@only(*RUNNING)
def one_part(site: str, where: str) -> ResponseReturnValue:
    """One part, or one thing of a list: `topics.3`; `topics.new` asks for one more."""
    with hall_of(site) as hall:
        return part_page(hall, _stand(hall, where))


@admin_profile.post("/<where>")
@only(*RUNNING)
def save(site: str, where: str) -> ResponseReturnValue:
    """Saves what was filled in; with `move` something also goes up, down or out."""
    form: Filled = request.form.to_dict(flat=False)
    with hall_of(site) as hall:
        stand = _stand(hall, where)
        try:
            form = with_the_logo(form, request.files.get(f"{LOGO_FIELD}.{FILE}"))
        except ProfileWrong as error:
            return part_page(hall, stand, _said(stand, form), Failed(complaints=error.complaints)), 422
        value = _said(stand, form)
        if failed := tried(site, lambda document: put(document, stand, value)):
            return part_page(hall, stand, value, failed), failed.status
    return changed_page(_back(site, stand))


@admin_profile.post("/<where>/order")
@only(*RUNNING)
def order(site: str, where: str) -> ResponseReturnValue:
    """Moves one thing of a list up or down, or takes it out."""
    move = request.form.get("move", "")
    with hall_of(site) as hall:
        move_there(_stand(hall, where).value, move)
        if failed := tried(site, lambda document: moved(stand_at(document, where).value, move)):
            return part_page(hall, _stand(hall, where), failed=failed), failed.status
    return changed_page(f"/admin/{site}/profile/{where}")


def _stand(hall: Hall, where: str) -> Stand:
    try:
        stand = stand_at(document_of(hall.site), where)
    except KeyError as error:
        raise Refusal(Code.NOT_FOUND) from error
    if stand.steps[0] in FIXED or not (len(stand.steps) == 1 or stand.is_item or stand.shape.kind is Kind.LIST):
        raise Refusal(Code.NOT_FOUND)
    return stand


def _said(stand: Stand, form: Filled) -> Any:
    name = stand.shape.key or "item"
    value = filled_in(stand.shape, name, form, stand.value)
    move = next(iter(form.get("move", ())), "")
    if move:
        move_there(value, move.removeprefix(f"{name}."))
    return value


def move_there(value: Any, move: str) -> None:
    """Moves something as a button asked. Refuses with BAD_REQUEST what no button asks."""
    try:
        moved(value, move)
    except (LookupError, TypeError, ValueError) as error:
        raise Refusal(Code.BAD_REQUEST) from error


def _back(site: str, stand: Stand) -> str:
    steps = stand.steps[:-1] if stand.is_item else stand.steps
    return f"/admin/{site}/profile/{'.'.join(steps)}"

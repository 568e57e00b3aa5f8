"""The pages of the directory: the table, one place, importing; and what their forms do."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.import_places import import_places
from server.domain.hours.opening import local_day
from server.domain.refusal import Code, Refusal
from server.exchange.broken import Broken
from server.profile.edited import Document, document_of
from server.profile.read import ProfileWrong
from server.storage import directory as places
from server.web.admin import fields
from server.web.admin.changing import Hall, change, changed_page, hall_of
from server.web.admin.directory import form
from server.web.admin.directory.rows import place_rows
from server.web.admin.directory.upload import BESIDE, LARGEST, gathered_from
from server.web.admin.hours_fields import rows_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.logged_in import login_or_none
from server.web.shared.parts import parts
from server.web.shared.staff import language
from server.words.languages import KNOWN

admin_directory = Blueprint(
    "admin_directory", __name__, url_prefix="/admin/<site>/directory", template_folder="../templates"
)

NEW = "_new"
"""Stands for a place that is not there yet; no id holds an underscore."""


@admin_directory.url_value_preprocessor
def let_a_file_in(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """A file with places may be larger than any form; it has to be said before anybody reads the body."""
    if endpoint == f"{admin_directory.name}.{bring.__name__}" and login_or_none() is not None:
        request.max_content_length = LARGEST + BESIDE


@admin_directory.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """Every place that fits what was typed."""
    with hall_of(site) as hall:
        return _table(hall)


@admin_directory.get("/<place>")
@only(*RUNNING)
def one(site: str, place: str) -> ResponseReturnValue:
    """The form of one of the hall's own places; an imported one is only shown."""
    with hall_of(site) as hall:
        own = document_of(hall.site)["directory"]
        at = form.at(own, place)
        if at is not None:
            return _form(hall, place, own[at])
        if place == NEW:
            today = local_day(hall.site, hall.now).isoformat()
            return _form(hall, NEW, {"title": {}, "where": {}, "hours": [], "languages": ["de"], "checked": today})
        imported = places.place(hall.records, hall.site, place)
        if imported is None:
            raise Refusal(Code.PLACE_UNKNOWN)
        return admin_page("directory", "admin_imported.html", hall, place=imported)


@admin_directory.post("/<place>/save")
@only(*RUNNING)
def save(site: str, place: str) -> ResponseReturnValue:
    """What was typed about one of the hall's own places."""
    with hall_of(site) as hall:
        before = None if place == NEW else _own(document_of(hall.site), place)
        typed = form.place_in_form(hall.site, before)

    def edit(document: Document) -> None:
        if place == NEW:
            document["directory"].append(typed)
        else:
            _own(document, place).update(typed)

    return _changed(site, edit, lambda hall, wrong: _form(hall, place, typed, wrong=wrong))


@admin_directory.post("/<place>/remove")
@only(*RUNNING)
def remove(site: str, place: str) -> ResponseReturnValue:
    """Takes one of the hall's own places out of the directory."""
    return _changed(
        site,
        lambda document: document["directory"].remove(_own(document, place)),
        lambda hall, wrong: _form(hall, place, _own(document_of(hall.site), place), wrong=wrong),
    )


@admin_directory.post("/import")
@only(*RUNNING)
def bring(site: str) -> ResponseReturnValue:
    """Replaces all places of one source by those of a file."""
    with hall_of(site) as hall:
        try:
            source, gathered = gathered_from(hall.site)
        except Broken as broken:
            return _table(hall, wrong=list(broken.problems)), 422
    parts().perform(import_places, site=site, source=source, places=gathered.places)
    return redirect(f"/admin/{site}/directory?brought={len(gathered.places)}&closed={gathered.closed}", code=303)


def _changed(
    site: str, edit: Callable[[Document], None], again: Callable[[Hall, list[str]], str]
) -> ResponseReturnValue:
    try:
        change(site, edit)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return again(hall, fields.told(wrong)), 422
    return changed_page(f"/admin/{site}/directory")


def _own(document: Document, place: str) -> form.Place:
    at = form.at(document["directory"], place)
    if at is None:
        raise Refusal(Code.PLACE_UNKNOWN)
    found: form.Place = document["directory"][at]
    return found


def _table(hall: Hall, *, wrong: list[str] | None = None) -> str:
    typed = request.args.get("q", "")
    known = places.every(hall.records, hall.site)
    own = {place.id for place in hall.site.directory}
    brought, closed = (request.args.get(name, type=int) for name in ("brought", "closed"))
    return admin_page(
        "directory", "admin_directory.html", hall, wrong=wrong, typed=typed, whole=len(known),
        rows=place_rows(known, own, typed=typed, language=language()), languages=fields.known(hall.site.languages),
        brought=brought, closed=closed or 0,
    )  # fmt: skip


def _form(hall: Hall, place: str, typed: form.Place, *, wrong: list[str] | None = None) -> str:
    return admin_page(
        "directory", "admin_place.html", hall, place=place, typed=typed, hours=rows_of(typed["hours"]), wrong=wrong,
        languages=fields.known(hall.site.languages), every=list(KNOWN.values()),
    )  # fmt: skip

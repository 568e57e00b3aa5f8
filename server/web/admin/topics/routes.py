"""The pages about topics: the tree, one topic, all pictograms; and what their forms do."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.profile.edited import Document, document_of
from server.profile.read import ProfileWrong
from server.web.admin import fields
from server.web.admin.changing import Hall, change, changed_page, hall_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.admin.topics import tree
from server.web.admin.topics.choices import choices
from server.web.admin.topics.form import topic_in_form
from server.web.admin.topics.pictograms import found
from server.web.admin.topics.rows import topic_rows
from server.web.admin.topics.standard import standard_names, standard_titles, standard_topic
from server.web.shared.guard import only
from server.web.shared.staff import language

admin_topics = Blueprint("admin_topics", __name__, url_prefix="/admin/<site>/topics", template_folder="../templates")

NEW = "_new"
"""Stands for a topic that is not there yet; no id holds an underscore."""


@admin_topics.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """The tree, as the kiosk shows it."""
    with hall_of(site) as hall:
        return _tree(hall)


@admin_topics.get("/_pictograms")
@only(*RUNNING)
def pictograms(site: str) -> ResponseReturnValue:
    """The pictograms that fit what was typed; the form of a topic shows this list in itself."""
    typed = request.args.get("q", "")
    with hall_of(site) as hall:
        return admin_page("topics", "admin_pictograms.html", hall, typed=typed, found=found(typed, language()))


@admin_topics.get("/<topic>")
@only(*RUNNING)
def one(site: str, topic: str) -> ResponseReturnValue:
    """Everything about one topic, or the form for a new one."""
    with hall_of(site) as hall:
        document = document_of(hall.site)
        if topic != NEW:
            under = tree.parent_of(document, topic)
            return _form(hall, topic, tree.find(document, topic), under=under, serving=_serving(document, topic))
        return _form(hall, NEW, standard_topic(request.args.get("like", ""), hall.site.languages), under="")


@admin_topics.post("/move")
@only(*RUNNING)
def move(site: str) -> ResponseReturnValue:
    """Puts a topic somewhere else in the tree: by a button or by hand, it is the same form."""
    place = request.form.get("to", "").split("/")
    if len(place) != len(("topic", "under", "before")):
        raise Refusal(Code.BAD_REQUEST, field="to", expected="topic/under/before")
    topic, under, before = place
    return _changed(
        site,
        lambda document: tree.move(document, topic, under=under, before=before),
        _tree,
    )


@admin_topics.post("/<topic>/save")
@only(*RUNNING)
def save(site: str, topic: str) -> ResponseReturnValue:
    """What was typed about a topic, and who serves it, in one change."""
    with hall_of(site) as hall:
        before = None if topic == NEW else tree.find(document_of(hall.site), topic)
        typed = topic_in_form(hall.site, before)
    under, serving = fields.text("under") or "", fields.ticked("serving")

    def edit(document: Document) -> None:
        tree.put(document, None if topic == NEW else topic, typed, under=under)
        tree.serve(document, typed["id"], serving)

    return _changed(
        site, edit, lambda hall, wrong: _form(hall, topic, typed, under=under, serving=serving, wrong=wrong)
    )


@admin_topics.post("/<topic>/remove")
@only(*RUNNING)
def remove(site: str, topic: str) -> ResponseReturnValue:
    """Takes a topic out of the tree, and away from its advisors."""
    return _changed(site, lambda document: tree.remove(document, topic), _tree)


def _changed(
    site: str, edit: Callable[[Document], None], again: Callable[[Hall, list[str]], str]
) -> ResponseReturnValue:
    try:
        change(site, edit)
    except ProfileWrong as wrong:
        with hall_of(site) as hall:
            return again(hall, fields.told(wrong)), 422
    return changed_page(f"/admin/{site}/topics")


def _tree(hall: Hall, wrong: list[str] | None = None) -> str:
    return admin_page("topics", "admin_topics.html", hall, rows=topic_rows(hall.site), wrong=wrong)


def _form(
    hall: Hall,
    topic: str,
    typed: dict[str, Any],
    *,
    under: str,
    serving: list[str] | None = None,
    wrong: list[str] | None = None,
) -> str:
    title = typed.get("title") or {}
    offered = standard_titles(hall.site.languages, like=str(title.get("de", "")))
    return admin_page(
        "topics", "admin_topic.html", hall, topic=topic, typed=typed, title={**offered, **title}, under=under,
        serving=serving or [], standard=standard_names(language()) if topic == NEW else {}, wrong=wrong,
        pictograms=found("", language()), **choices(hall.site, typed),
    )  # fmt: skip


def _serving(document: Document, topic: str) -> list[str]:
    return [advisor["id"] for advisor in document["advisors"] if topic in advisor["topics"]]

"""The form of one topic, read into what the profile says of it; what the form does not show stays as it was."""

from collections.abc import Iterable
from typing import Any

from flask import request

from server.domain.site.site import Site
from server.web.admin import fields
from server.web.admin.hours_fields import spans
from server.web.admin.id_from_title import id_from_title

Topic = dict[str, Any]


def topic_in_form(site: Site, before: Topic | None) -> Topic:
    """The topic as it was typed; `before` is how it was, None for a new one."""
    was: Topic = before or {}
    title = fields.said("title", site.languages, was.get("title")) or {}
    typed = {
        **was,
        "id": was.get("id") or _id(site, title),
        "title": title,
        "icon": fields.text("icon") or "",
        "minutes": fields.number("minutes"),
        "sensitive": fields.is_ticked("sensitive"),
        "silent_call": fields.is_ticked("silent_call"),
        "unsure": was.get("unsure", False),
        "tile": fields.is_ticked("tile"),
        "ask_party": fields.is_ticked("ask_party"),
        "opening": spans("opening") or None,
        "bring": fields.lines("bring", site.languages, was.get("bring")),
        "children": was.get("children", []),
    }
    return typed if typed["children"] else typed | _of_a_leaf(site, was)


def destination_of(answer: dict[str, Any]) -> str:
    """Where an answer at a gate leads, as the form names it: `topic:…`, `redirect:…`, or "" for the topic itself."""
    kinds = (kind for kind in ("topic", "redirect") if answer.get(kind))
    return next((f"{kind}:{answer[kind]}" for kind in kinds), "")


def _of_a_leaf(site: Site, was: Topic) -> Topic:
    """What a topic has for which somebody can wait; one that opens others has none of it."""
    return {
        "organisations": _owners(fields.ticked("organisations"), was.get("organisations", [])),
        "redirect": fields.text("redirect"),
        "redirect_from": fields.text("redirect_from"),
        "gate": _gate(site, was.get("gate")),
    }


def _id(site: Site, title: dict[str, Any]) -> str:
    said = str(title.get(site.language, ""))
    return id_from_title(said, (topic.id for topic in site.all_topics()))


def _owners(ticked: Iterable[str], before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Dates of those who were owners before stay: the form only says who."""
    owners: list[dict[str, Any]] = []
    for organisation in ticked:
        known = [owner for owner in before if owner["organisation"] == organisation]
        owners += known or [{"organisation": organisation}]
    return owners


def _gate(site: Site, before: dict[str, Any] | None) -> dict[str, Any] | None:
    question = fields.text("gate")
    gate = site.gate(question or "")
    if gate is None:
        return None if question is None else {"question": question, "answers": {}}
    was = before["answers"] if before is not None and before["question"] == question else {}
    return {"question": question, "answers": {each.id: _answer(each.id, was.get(each.id, {})) for each in gate.answers}}


def _answer(answer: str, was: dict[str, Any]) -> dict[str, Any]:
    typed = request.form.get(f"answer-{answer}", "")
    if typed == destination_of(was):
        return was
    kind, _, to = typed.partition(":")
    return {kind: to} if kind in ("topic", "redirect") else {}

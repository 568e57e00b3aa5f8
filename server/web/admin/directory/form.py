"""The form of one place, read into what the profile says of it; what the form does not show stays as it was."""

from collections.abc import Sequence
from typing import Any

from server.domain.site.site import Site
from server.web.admin import fields
from server.web.admin.hours_fields import spans
from server.web.admin.id_from_title import id_from_title

Place = dict[str, Any]

SENTENCES = ("title", "where", "hours_note", "accessibility")


def place_in_form(site: Site, before: Place | None) -> Place:
    """The place as it was typed; `before` is how it was, None for a new one."""
    was: Place = before or {}
    typed: Place = {name: fields.said(name, site.languages, was.get(name)) for name in SENTENCES}
    typed["bring"] = fields.lines("bring", site.languages, was.get("bring"))
    if fields.is_ticked("same"):
        typed = {name: _everywhere(told, site) for name, told in typed.items()}
    return {
        **was,
        **typed,
        "id": was.get("id") or _id(site, typed["title"] or {}),
        "title": typed["title"] or {},
        "where": typed["where"] or {},
        "address": fields.text("address"),
        "hours": spans("hours"),
        "phone": fields.text("phone"),
        "url": fields.text("url"),
        "languages": fields.ticked("languages"),
        "checked": fields.text("checked"),
    }


def at(places: Sequence[Place], place: str) -> int | None:
    """Where the place of that id stands among the hall's own, None for one that is not its own."""
    return next((index for index, known in enumerate(places) if known["id"] == place), None)


def _everywhere(told: Any, site: Site) -> Any:
    """Names of offices are the same everywhere: what is missing stands in the house's language."""
    if not told or site.language not in told:
        return told
    return {**dict.fromkeys(site.languages, told[site.language]), **told}


def _id(site: Site, title: dict[str, Any]) -> str:
    return id_from_title(str(title.get(site.language, "")), (known.id for known in site.directory))

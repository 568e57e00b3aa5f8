"""The settings of the walls: what holds for all, what one wall says of itself, and what was typed in their form."""

from collections.abc import Iterable
from typing import Any

from flask import request

from server.domain.site.site import Site
from server.profile.edited import Document, Edit, document_of, edited
from server.profile.filled import filled_in
from server.profile.shape import parts

Settings = dict[str, Any]
"""As the profile writes them: key → value, every key there."""

NAME = "wall"
"""Begins the names of the form's fields, such as `wall.layout`: where a mistake is said to be."""

_SHAPE = next(shape for shape in parts() if shape.key == NAME)


def typed_settings() -> Settings:
    """What stands in the form, unchecked."""
    return dict(filled_in(_SHAPE, NAME, request.form.to_dict(flat=False)))


def hall_with(site: Site, settings: Settings) -> Site:
    """The hall if those settings held for all its walls. Raises ProfileWrong with every mistake in them."""
    return edited(site, for_all(settings))


def settings_of(site: Site, wall: str) -> Settings:
    """What holds for the wall of that name; for all of them under the name ""."""
    document = document_of(site)
    return {**document["wall"], **own_settings(document, wall)}


def own_settings(document: Document, wall: str) -> Settings:
    """What a wall says of itself alone."""
    known: Iterable[Settings] = (each for each in document["walls"] if each["name"] == wall)
    return {key: value for each in known for key, value in each.items() if key != "name" and value is not None}


def for_all(settings: Settings) -> Edit:
    """These settings hold for every wall that says nothing else of itself."""

    def edit(document: Document) -> None:
        document["wall"] = settings

    return edit


def for_one(wall: str, settings: Settings) -> Edit:
    """These settings hold for one wall: of them it says only what is not so for all.

    A wall that says nothing of itself goes out of the profile, unless a slide or a sentence is meant for it.
    """

    def edit(document: Document) -> None:
        own = {key: value for key, value in settings.items() if value != document["wall"][key]}
        others = [each for each in document["walls"] if each["name"] != wall]
        is_meant = any(wall in each["walls"] for each in (*document["slides"], *document["ticker"]))
        document["walls"] = [*others, {"name": wall, **own}] if own or is_meant else others

    return edit

"""What was typed and sent about a slide or the line at the foot."""

from typing import Any

from flask import request

from server.domain.site.picture import Picture
from server.profile.filled import filled_in
from server.profile.pictures import HEAVIEST, sent_picture
from server.profile.shape import Shape, parts

SLIDE, FILE = "slide", "file"
"""Begins the names of the form's fields, such as `slide.seconds`; the field with which a picture is sent."""

LARGEST = HEAVIEST + 64 * 1024
"""Bytes of a form with a picture."""


def typed_slide() -> dict[str, Any]:
    """What stands in the form, unchecked; with the picture that the slide has already, unless it shall have none."""
    slide = dict(filled_in(_item("slides"), SLIDE, request.form.to_dict(flat=False)))
    return slide | {"picture": None} if "no-picture" in request.form else slide


def typed_sentences() -> list[dict[str, Any]]:
    """The sentences at the foot, without those that were emptied."""
    return list(filled_in(_key("ticker"), "ticker", request.form.to_dict(flat=False)))


def sent() -> Picture | None:
    """The picture that came with the form, None without one. Raises PictureWrong."""
    file = request.files.get(FILE)
    content = file.read() if file is not None and file.filename else b""
    return sent_picture(content) if content else None


def _key(name: str) -> Shape:
    return next(shape for shape in parts() if shape.key == name)


def _item(name: str) -> Shape:
    item = _key(name).item
    if item is None:
        raise TypeError(f"{name} is no list")
    return item

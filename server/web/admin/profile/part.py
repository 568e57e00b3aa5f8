"""The page of one part of a profile: a form, or the list of things that have a page each."""

from collections.abc import Sequence
from typing import Any

from server.profile.filled import has_own_pages
from server.profile.named import PICTOGRAMS, names
from server.profile.read import Complaint
from server.profile.shape import Kind, Shape, every_key
from server.profile.steps import Stand
from server.web.admin.changing import Hall, pictograms
from server.web.admin.page import admin_page
from server.web.admin.profile.drawn import Drawing
from server.web.admin.profile.trying import Failed
from server.web.admin.profile.words import Words
from server.web.shared.staff import language

_NOTHING: Any = object()


def part_page(hall: Hall, stand: Stand, value: Any = _NOTHING, failed: Failed | None = None) -> str:
    """The page of what stands there, with what was filled in and what is wrong with it."""
    words = Words(language=language())
    shown = stand.value if value is _NOTHING else value
    where = ".".join(stand.steps)
    why = failed or Failed()
    drawing = Drawing(hall=hall, words=words, complaints=_of_new(stand, why.complaints))
    if is_listed(stand.shape):
        return _page(hall, "admin_profile_list.html", stand, drawing, why, things=_titles(shown, words, hall))
    field = drawing.draw(stand.shape, stand.shape.key or "item", where, shown, is_new=stand.is_new and shown is None)
    below = [(key.key, words.label(key), len((stand.value or {}).get(key.key, ()))) for key in _below(stand)]
    return _page(
        hall, "admin_profile_part.html", stand, drawing, why, field=field, below=below,
        drawings=sorted(pictograms()) if _has_pictograms(stand.shape) else (),
    )  # fmt: skip


def is_listed(shape: Shape) -> bool:
    """Whether it is a list of things that are too large for a row."""
    return shape.kind is Kind.LIST and shape.item is not None and shape.item.of is not None and not shape.item.is_row


def _page(hall: Hall, template: str, stand: Stand, drawing: Drawing, why: Failed, **values: Any) -> str:
    where, words = ".".join(stand.steps), drawing.words
    wrong = [*why.sentences, *(f"{words.path(each.where)}: {words.mistake(each.expected)}" for each in drawing.left)]
    return admin_page(
        "profile", template, hall, where=where, path=_path(stand, words, hall), wrong=wrong, is_item=stand.is_item,
        is_new=stand.is_new, **values,
    )  # fmt: skip


def _path(stand: Stand, words: Words, hall: Hall) -> list[tuple[str, str]]:
    """The way to the page: address and name of each step, the page itself last."""
    steps, said = stand.steps, list[tuple[str, str]]()
    for at in range(1, len(steps) + 1):
        is_key = not (steps[at - 1].isdigit() or (stand.is_new and at == len(steps)))
        if is_key:
            name = words.path(".".join(steps[:at])).rpartition(" › ")[2]
        elif at == len(steps):
            name = words.say("one-more") if stand.is_new else words.title_of(stand.value, hall.site.language)
        else:
            name = str(int(steps[at - 1]) + 1)
        said.append((".".join(steps[:at]), name))
    return said


def _of_new(stand: Stand, complaints: Sequence[Complaint]) -> list[Complaint]:
    """What is wrong with something new was found at the end of its list."""
    if not stand.is_new:
        return list(complaints)
    around, new = ".".join(stand.steps[:-1]), ".".join(stand.steps)
    numbers = [
        int(each.where.removeprefix(f"{around}.").split(".")[0])
        for each in complaints
        if each.where.startswith(f"{around}.") and each.where.removeprefix(f"{around}.").split(".")[0].isdigit()
    ]
    last = f"{around}.{max(numbers)}" if numbers else None
    return [
        Complaint(line=each.line, where=new + each.where.removeprefix(str(last)), expected=each.expected)
        if last and (each.where == last or each.where.startswith(f"{last}."))
        else each
        for each in complaints
    ]


def _titles(value: Any, words: Words, hall: Hall) -> list[str]:
    return [words.title_of(each, hall.site.language) or str(at + 1) for at, each in enumerate(value or ())]


def _below(stand: Stand) -> list[Shape]:
    return [] if stand.is_new else [key for key in stand.shape.fields if has_own_pages(key, stand.shape)]


def _has_pictograms(shape: Shape) -> bool:
    thing = shape.of or (shape.item.of if shape.item else None)
    return thing is not None and any(names(key) == PICTOGRAMS for _, key in every_key(thing))

"""From what was filled in on a form to the JSON of a profile; what makes no sense stays as typed, for the check."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from server.profile.shape import Kind, Shape

Filled = Mapping[str, Sequence[str]]
"""The fields of a form by their names: the path of a value, such as `hours.0.opens`."""

SET_UP, TAKE_OUT, KEY, VALUE = "set-up", "take-out", "key", "value"
"""Beside the values: whether an optional part is wanted, which row goes, the key and the value of a map's row."""

_WHOLE, _PART = re.compile(r"-?[0-9]{1,12}"), re.compile(r"-?[0-9]{1,9}[.,][0-9]{1,9}")
_LEFT_OUT = object()


def filled_in(shape: Shape, name: str, form: Filled, kept: Any = None) -> Any:
    """The value of `shape` under that name. `kept` is what stood there before: parts with pages of their own stay."""
    said = _value(shape, name, form, kept)
    return None if said is _LEFT_OUT else said


def _value(shape: Shape, name: str, form: Filled, kept: Any) -> Any:
    is_asked_for = shape.optional and shape.kind in (Kind.THING, Kind.LIST, Kind.MAP)
    if is_asked_for and not _one(form, f"{name}.{SET_UP}"):
        return None
    if shape.is_plain:
        return _plain(shape, name, form)
    if shape.kind is Kind.THING:
        return _thing(shape, name, form, kept or {})
    if shape.kind is Kind.LIST:
        return _list(shape, name, form)
    return _map(shape, name, form) if shape.kind is Kind.MAP else _in_each_language(shape, name, form)


def _plain(shape: Shape, name: str, form: Filled) -> Any:
    said = _one(form, name)
    if shape.kind is Kind.YES_NO:
        return (said == "yes" if said else None) if shape.optional else said == "yes"
    if not said:
        return None if shape.optional else _LEFT_OUT
    if shape.kind is Kind.NUMBER and _WHOLE.fullmatch(said):
        return int(said)
    if shape.kind is Kind.NUMBER and _PART.fullmatch(said):
        return float(said.replace(",", "."))
    return said


def _thing(shape: Shape, name: str, form: Filled, kept: Mapping[str, Any]) -> dict[str, Any]:
    said = {
        key.key: kept.get(key.key, []) if has_own_pages(key, shape) else _value(key, f"{name}.{key.key}", form, None)
        for key in shape.fields
    }
    return {key: value for key, value in said.items() if value is not _LEFT_OUT}


def has_own_pages(key: Shape, owner: Shape) -> bool:
    """Whether it is a list of what its owner is itself: the topics below a topic."""
    return key.item is not None and key.item.of is not None and key.item.of is owner.of


def _list(shape: Shape, name: str, form: Filled) -> list[Any]:
    item = shape.item
    if item is None or item.is_plain:
        return [line.strip() for said in form.get(name, ()) for line in said.splitlines() if line.strip()]
    rows = (
        _value(item, f"{name}.{at}", form, None)
        for at in _rows(name, form)
        if not _one(form, f"{name}.{at}.{TAKE_OUT}") and not _is_blank(item, f"{name}.{at}", form)
    )
    return list(rows)


def _map(shape: Shape, name: str, form: Filled) -> dict[str, Any]:
    item = shape.item or Shape(kind=Kind.TEXT)
    if shape.choices:
        chosen = {key: _value(item, f"{name}.{key}", form, None) for key in shape.choices}
        return {key: value for key, value in chosen.items() if value is not _LEFT_OUT}
    keys = {at: _one(form, f"{name}.{at}.{KEY}") for at in _rows(name, form)}
    return {
        key: filled_in(item, f"{name}.{at}.{VALUE}", form)
        for at, key in keys.items()
        if key and not _one(form, f"{name}.{at}.{TAKE_OUT}")
    }


def _in_each_language(shape: Shape, name: str, form: Filled) -> dict[str, Any] | None:
    said = {key.removeprefix(f"{name}."): _one(form, key) for key in form if key.startswith(f"{name}.")}
    written: dict[str, Any] = {language: text for language, text in said.items() if text}
    if shape.kind is Kind.LINES:
        written = {language: _lines(text) for language, text in written.items()}
    return None if shape.optional and not written else written


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _rows(name: str, form: Filled) -> list[int]:
    pattern = re.compile(rf"{re.escape(name)}\.([0-9]{{1,4}})\.")
    return sorted({int(found[1]) for key in form if (found := pattern.match(key))})


def _is_blank(item: Shape, name: str, form: Filled) -> bool:
    """Whether nothing was said in that row; what is chosen from the start says nothing."""
    return not any(_one(form, key) for key in _said_freely(item, name, form))


def _said_freely(item: Shape, name: str, form: Filled) -> Iterator[str]:
    for key in item.fields:
        inside = f"{name}.{key.key}"
        if key.is_plain and (key.kind not in (Kind.CHOICE, Kind.YES_NO) or key.required):
            yield inside
        if not key.is_plain:
            yield from (each for each in form if each == inside or each.startswith(f"{inside}."))


def _one(form: Filled, name: str) -> str:
    return next(iter(form.get(name, ())), "").replace("\r\n", "\n").strip()

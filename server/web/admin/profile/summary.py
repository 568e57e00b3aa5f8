"""What a part of a profile says, in one line."""

from typing import Any

from server.profile.shape import Kind, Shape
from server.web.admin.profile.words import Words

MOST = 4
LONGEST = 110


def summary(shape: Shape, value: Any, words: Words, house: str) -> str:
    """What is set there: the first things of a list, the value itself, or that nothing is."""
    said = _said(shape, value, words, house)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"


def _said(shape: Shape, value: Any, words: Words, house: str) -> str:
    if value is None or value in ([], {}):
        return words.say("nothing-set")
    if shape.kind is Kind.LIST:
        return _list(shape, value, words, house)
    if shape.kind is Kind.THING:
        return _thing(shape, value, words, house)
    return _plain(shape, value, words) if shape.is_plain else _mapping(shape, value, words, house)


def _plain(shape: Shape, value: Any, words: Words) -> str:
    if shape.kind is Kind.YES_NO:
        return words.say("yes" if value else "no")
    if shape.kind is Kind.CHOICE:
        return words.choices([str(value)], shape)[str(value)]
    return str(value)[:5] if shape.kind is Kind.TIME else str(value)


def _mapping(shape: Shape, value: dict[str, Any], words: Words, house: str) -> str:
    if shape.kind is Kind.MAP:
        return ", ".join(f"{words.choices([key])[key]}: {_short(each)}" for key, each in value.items())
    text = value.get(house) or next(iter(value.values()))
    return text if isinstance(text, str) else " · ".join(text)


def _list(shape: Shape, value: list[Any], words: Words, house: str) -> str:
    item = shape.item or shape
    if item.is_plain:
        named = words.choices(value, shape) if item.choices else dict(zip(value, value, strict=True))
        return ", ".join(named.values())
    if item.is_row and {key.key for key in item.fields} & {"opens", "begins"}:
        titles = [hours(each, words) for each in value]
    else:
        titles = [words.title_of(each, house) for each in value]
    more = [words.say("and-more", count=len(titles) - MOST)] if len(titles) > MOST else []
    return f"{len(titles)}: " + ", ".join([*(title for title in titles[:MOST] if title), *more])


def hours(span: dict[str, Any], words: Words) -> str:
    """A stretch of hours: "Mo Di 08:00–12:00"."""
    days = span.get("days") or [span.get("day") or span.get("rule")]
    named = words.choices([str(day) for day in days if day])
    first, last = (str(span.get(a) or span.get(b) or "")[:5] for a, b in (("opens", "begins"), ("closes", "ends")))
    return " ".join([*named.values(), f"{first}–{last}"])


def _thing(shape: Shape, value: dict[str, Any], words: Words, house: str) -> str:
    told = [
        f"{words.label(key)}: {_said(key, value[key.key], words, house)}"
        for key in shape.fields
        if key.key in value and value[key.key] not in (None, [], {}) and not _is_usual(key, value[key.key])
    ]
    return " · ".join(told) or words.say("as-usual")


def _is_usual(shape: Shape, value: Any) -> bool:
    return shape.usual is not None and (str(value)[:5] if shape.kind is Kind.TIME else value) == shape.usual


def _short(value: Any) -> str:
    return ", ".join(str(each) for each in value.values() if each) if isinstance(value, dict) else str(value)

"""Single fields of what the server sends, checked one by one."""

from collections.abc import Mapping


class Unreadable(ValueError):
    """What the server sent does not have the shape of the contract; the message names the field."""


def mapping(value: object, field: str) -> Mapping[str, object]:
    """The object; raises Unreadable."""
    if not isinstance(value, dict):
        raise Unreadable(f"{field} is not an object")
    return value


def text(content: Mapping[str, object], field: str) -> str:
    """The text, which must not be empty; raises Unreadable."""
    text = optional_text(content, field)
    if not text:
        raise Unreadable(f"{field} is missing")
    return text


def optional_text(content: Mapping[str, object], field: str) -> str | None:
    """The text or None; raises Unreadable."""
    value = content.get(field)
    if value is None or isinstance(value, str):
        return value
    raise Unreadable(f"{field} is not a text")


def texts(value: object, field: str) -> tuple[str, ...]:
    """The texts; raises Unreadable."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unreadable(f"{field} is not a list of texts")
    return tuple(value)

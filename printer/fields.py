"""Single fields of what the server sends, checked one by one."""

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime

_PNG = "data:image/png;base64,"
LONGEST_TEXT, MOST_TEXTS = 1000, 50
"""Drawing more would keep the printer from the papers behind it, for a paper that nobody could hold."""


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
    """The text or None; raises Unreadable, also for more than a paper could hold."""
    value = content.get(field)
    return value if value is None else _bounded(value, field)


def picture(content: Mapping[str, object], field: str) -> bytes | None:
    """The bytes of a PNG that is written as data:image/png;base64,…, or None; raises Unreadable."""
    written = content.get(field)
    if not written:
        return None
    if not isinstance(written, str):
        raise Unreadable(f"{field} is not a text")
    try:
        return b64decode(written.removeprefix(_PNG), validate=True)
    except ValueError as error:
        raise Unreadable(f"{field} is no picture") from error


def texts(value: object, field: str) -> tuple[str, ...]:
    """The texts; raises Unreadable."""
    if not isinstance(value, list) or len(value) > MOST_TEXTS:
        raise Unreadable(f"{field} is not a list of at most {MOST_TEXTS} texts")
    return tuple(_bounded(item, field) for item in value)


def _bounded(value: object, field: str) -> str:
    if not isinstance(value, str):
        raise Unreadable(f"{field} is not a text")
    if len(value) > LONGEST_TEXT:
        raise Unreadable(f"{field} is longer than {LONGEST_TEXT} signs")
    return value


def moment(written: str, field: str) -> datetime:
    """The moment in ISO 8601 with its zone; raises Unreadable."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise Unreadable(f"{field} is no moment") from error
    if moment.tzinfo is None:
        raise Unreadable(f"{field} has no zone")
    return moment

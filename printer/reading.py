"""The content of a job, from the wire into values."""

from collections.abc import Mapping

from printer.content import Items, Pair, Shared, Slip, Ticket
from printer.fields import Unreadable, mapping, optional_text, picture, text, texts

PARTS = ("topic", "wait", "place", "note", "bring", "code")
"""What stands below the number where nobody asks for another order."""


def read_content(content: Mapping[str, object]) -> Ticket | Slip:
    """The ticket or slip in `content`; raises Unreadable when something is missing or of the wrong kind."""
    match content.get("kind"):
        case "ticket":
            return _read_ticket(content)
        case "slip":
            return _read_slip(content)
        case other:
            raise Unreadable(f"kind is {other!r}")


def _read_ticket(content: Mapping[str, object]) -> Ticket:
    return Ticket(
        shared=_read_shared(content),
        label=_needed_pair(content, "label"),
        parts=texts(content["parts"], "parts") if content.get("parts") else PARTS,
        copy=_pair(content, "copy"),
        number=text(content, "number"),
        symbol=text(content, "symbol"),
        topic=_pair(content, "topic"),
        icon=optional_text(content, "icon"),
        wait=_pair(content, "wait"),
        wait_beside=_pair(content, "wait_beside"),
        place=_pair(content, "place"),
        note=_pair(content, "note"),
        foot=_pair(content, "foot"),
    )


def _read_slip(content: Mapping[str, object]) -> Slip:
    return Slip(
        shared=_read_shared(content),
        title=_needed_pair(content, "title"),
        reason=_pair(content, "reason"),
        where_title=_pair(content, "where_title"),
        where=_pair(content, "where"),
        address=optional_text(content, "address"),
        arrow=optional_text(content, "arrow"),
        hours_title=_pair(content, "hours_title"),
        opens=_pair(content, "opens"),
        hours=_pair(content, "hours"),
        hours_note=_pair(content, "hours_note"),
        phone=optional_text(content, "phone"),
        languages=_pair(content, "languages"),
        accessibility=_pair(content, "accessibility"),
        as_of=_pair(content, "as_of"),
        again=optional_text(content, "again"),
        again_hint=_pair(content, "again_hint"),
    )


def _read_shared(content: Mapping[str, object]) -> Shared:
    head = mapping(content.get("head"), "head")
    return Shared(
        language=text(content, "language"),
        direction="rtl" if content.get("direction") == "rtl" else "ltr",
        title=text(head, "title"),
        subtitle=optional_text(head, "subtitle") or "",
        logo=picture(head, "logo"),
        bring_title=_pair(content, "bring_title"),
        bring=_items(content, "bring"),
        when=_needed_pair(content, "when"),
        qr=optional_text(content, "qr"),
        qr_hint=_pair(content, "qr_hint"),
        demo=_pair(content, "demo"),
    )


def _needed_pair(content: Mapping[str, object], field: str) -> Pair:
    pair = _pair(content, field)
    if pair is None:
        raise Unreadable(f"{field} is missing")
    return pair


def _pair(content: Mapping[str, object], field: str) -> Pair | None:
    value = content.get(field)
    if value is None:
        return None
    pair = mapping(value, field)
    return Pair(own=text(pair, "own"), german=optional_text(pair, "german"), language=optional_text(pair, "language"))


def _items(content: Mapping[str, object], field: str) -> Items | None:
    value = content.get(field)
    if value is None:
        return None
    items = mapping(value, field)
    german = items.get("german")
    return Items(own=texts(items.get("own"), field), german=None if german is None else texts(german, field))

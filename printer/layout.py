"""From the content of a job to the face of the paper: what stands where, decided without a printer."""

from itertools import zip_longest

from printer.blocks import (
    BigNumber,
    Block,
    Code,
    Face,
    Framed,
    Gap,
    Hairline,
    Heading,
    Item,
    Phrase,
    Row,
    Size,
    Spread,
)
from printer.content import Pair, Shared, Slip, Ticket


def laid_out(content: Ticket | Slip) -> Face:
    """The face of a ticket or a slip; the visitor's language first and larger, German below."""
    blocks = _ticket(content) if isinstance(content, Ticket) else _slip(content)
    return Face(direction=content.shared.direction, blocks=tuple(blocks))


def _ticket(ticket: Ticket) -> list[Block]:
    shared = ticket.shared
    return [
        *_head(shared),
        Gap.CLOSE,
        Heading(phrases=_phrases(ticket.label, shared, own=Size.BODY, bold=True)),
        Gap.CLOSE,
        BigNumber(number=ticket.number, symbol=ticket.symbol),
        *_row(ticket.topic, shared, own=Size.LARGE, bold=True),
        *_row(ticket.wait, shared, icon="hourglass"),
        *_row(ticket.place, shared, icon="armchair"),
        *_bring(shared),
        *_code(shared),
        *_foot(shared, after_code=bool(shared.qr)),
    ]


def _slip(slip: Slip) -> list[Block]:
    shared = slip.shared
    return [
        *_head(shared),
        *_row(slip.title, shared, own=Size.TITLE, bold=True, german=Size.BODY, icon="signpost"),
        *_row(slip.reason, shared, icon="info"),
        *_titled_row(slip.where_title, slip.where, shared, icon="map-pin", arrow=_arrow(slip.arrow)),
        *_titled_row(slip.hours_title, slip.hours, shared, icon="clock"),
        *_bring(shared),
        *_code(shared),
        *_foot(shared, after_code=bool(shared.qr)),
    ]


def _arrow(way: str | None) -> str | None:
    return f"arrow-{way}" if way and way != "none" else None


def _head(shared: Shared) -> list[Block]:
    title = Phrase(text=shared.title, language=shared.language, bold=True)
    subtitle = Phrase(text=shared.subtitle, language=shared.language, size=Size.SMALL) if shared.subtitle else None
    return [Spread(first=title, second=subtitle), Gap.HAIR, Hairline()]


def _foot(shared: Shared, *, after_code: bool) -> list[Block]:
    when = _phrases(shared.when, shared, own=Size.SMALL)
    blocks: list[Block] = [
        Gap.HAIR if after_code else Gap.WIDE,
        Hairline(),
        Gap.HAIR,
        Spread(first=when[0], second=when[1] if len(when) > 1 else None),
    ]
    if shared.demo:
        blocks += [Gap.CLOSE, Framed(phrases=_phrases(shared.demo, shared, own=Size.SMALL, bold=True))]
    return blocks


def _bring(shared: Shared) -> list[Block]:
    if not shared.bring:
        return []
    blocks = _row(shared.bring_title, shared, bold=True, icon="clipboard-check")
    for own, german in zip_longest(shared.bring.own, shared.bring.german or ()):
        pair = Pair(own=own or german or "", german=german if own else None)
        blocks += [Gap.HAIR, Item(phrases=_phrases(pair, shared))]
    return blocks


def _code(shared: Shared) -> list[Block]:
    if not shared.qr:
        return []
    hint = _phrases(shared.qr_hint, shared) if shared.qr_hint else ()
    return [Gap.HAIR, Code(content=shared.qr, phrases=hint, icon="smartphone")]


def _titled_row(
    title: Pair | None, pair: Pair | None, shared: Shared, *, icon: str, arrow: str | None = None
) -> list[Block]:
    if not pair:
        return []
    titles = _phrases(title, shared, own=Size.SMALL) if title else ()
    phrases = _phrases(pair, shared, bold=True)
    return [Gap.WIDE, Row(phrases=(*titles[:1], *phrases), icon=icon, arrow=arrow)]


def _row(
    pair: Pair | None,
    shared: Shared,
    *,
    own: Size = Size.BODY,
    german: Size = Size.SMALL,
    bold: bool = False,
    icon: str | None = None,
) -> list[Block]:
    if not pair:
        return []
    return [Gap.WIDE, Row(phrases=_phrases(pair, shared, own=own, german=german, bold=bold), icon=icon)]


def _phrases(
    pair: Pair, shared: Shared, *, own: Size = Size.BODY, german: Size = Size.SMALL, bold: bool = False
) -> tuple[Phrase, ...]:
    first = Phrase(text=pair.own, language=shared.language, size=own, bold=bold)
    if pair.german is None:
        return (first,)
    return (first, Phrase(text=pair.german, language="de", size=german))

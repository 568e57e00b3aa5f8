"""The parts that tickets and slips share: head and foot, rows, lists, codes."""

from itertools import zip_longest

from printer.blocks import Block, Code, Framed, Gap, Hairline, Item, Phrase, Row, Size, Spread
from printer.content import Pair, Shared


def head(shared: Shared) -> list[Block]:
    """The name of the hall."""
    title = Phrase(text=shared.title, language=shared.language, bold=True)
    subtitle = Phrase(text=shared.subtitle, language=shared.language, size=Size.SMALL) if shared.subtitle else None
    return [Spread(first=title, second=subtitle), Gap.HAIR, Hairline()]


def foot(shared: Shared, *, after_code: bool) -> list[Block]:
    """When the paper was made, and that it is only shown if it is."""
    when = phrases(shared.when, shared, own=Size.SMALL)
    blocks: list[Block] = [
        Gap.HAIR if after_code else Gap.WIDE,
        Hairline(),
        Gap.HAIR,
        Spread(first=when[0], second=when[1] if len(when) > 1 else None),
    ]
    if shared.demo:
        blocks += [Gap.CLOSE, Framed(phrases=phrases(shared.demo, shared, own=Size.SMALL, bold=True))]
    return blocks


def bring(shared: Shared) -> list[Block]:
    """What to bring, with boxes to tick."""
    if not shared.bring:
        return []
    blocks = row(shared.bring_title, shared, bold=True, icon="clipboard-check")
    for own, german in zip_longest(shared.bring.own, shared.bring.german or ()):
        pair = Pair(own=own or german or "", german=german if own else None)
        blocks += [Gap.HAIR, Item(phrases=phrases(pair, shared))]
    return blocks


def code(content: str | None, hint: Pair | None, shared: Shared, *, icon: str = "smartphone") -> list[Block]:
    """A code and what it is for; nothing where there is no content."""
    if not content:
        return []
    return [Gap.HAIR, Code(content=content, phrases=phrases(hint, shared) if hint else (), icon=icon)]


def row(
    pair: Pair | None,
    shared: Shared,
    *,
    own: Size = Size.BODY,
    german: Size = Size.SMALL,
    bold: bool = False,
    icon: str | None = None,
) -> list[Block]:
    """A sentence in both languages; nothing where there is none."""
    if not pair:
        return []
    return [Gap.WIDE, Row(phrases=phrases(pair, shared, own=own, german=german, bold=bold), icon=icon)]


def phrases(
    pair: Pair, shared: Shared, *, own: Size = Size.BODY, german: Size = Size.SMALL, bold: bool = False
) -> tuple[Phrase, ...]:
    """The visitor's sentence, then the German one if it says something else."""
    first = Phrase(text=pair.own, language=pair.language or shared.language, size=own, bold=bold)
    if pair.german is None:
        return (first,)
    return (first, Phrase(text=pair.german, language="de", size=german))

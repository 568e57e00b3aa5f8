"""The parts that tickets and slips share: head and foot, rows, lists, codes."""

from printer.blocks import Block, Code, Framed, Gap, Hairline, Head, Inverted, Item, Phrase, Row, Size, Spread
from printer.content import Pair, Shared

HOUSE = "de"
"""Names of halls, addresses and telephone numbers are written as the clerks there write them."""

_BETWEEN_ITEMS = "\u00a0· "
"""The dot stays with the item before it: a line never begins with one."""


def head(shared: Shared, copy: Pair | None = None) -> list[Block]:
    """Whose hall it is; under it a label where the paper is only a copy of another."""
    title = Phrase(text=shared.title, language=HOUSE, bold=True)
    subtitle = Phrase(text=shared.subtitle, language=HOUSE, size=Size.SMALL) if shared.subtitle else None
    label: list[Block] = [Gap.HAIR, Inverted(phrases=phrases(copy, shared, own=Size.SMALL, bold=True))] if copy else []
    return [Head(title=title, subtitle=subtitle, logo=shared.logo), *label, Gap.HAIR, Hairline()]


def foot(shared: Shared, said: Pair | None = None, *, after_code: bool) -> list[Block]:
    """What the hall says to everybody, when the paper was made, and that it is only shown if it is."""
    lines = [phrases(pair, shared, own=Size.SMALL) for pair in (said, shared.when) if pair]
    blocks: list[Block] = [] if after_code else [Gap.WIDE]
    blocks += [Hairline(), Gap.HAIR, *(Spread(first=line[0], second=line[1] if line[1:] else None) for line in lines)]
    return blocks + remark(shared.demo, shared)


def remark(pair: Pair | None, shared: Shared) -> list[Block]:
    """A frame around what must be known of the paper itself; nothing where there is nothing."""
    return [Gap.CLOSE, Framed(phrases=phrases(pair, shared, own=Size.SMALL, bold=True))] if pair else []


def bring(shared: Shared) -> list[Block]:
    """What to bring: a box to tick for each thing, then all of it in German in as few lines as it takes."""
    if not shared.bring:
        return []
    blocks = row(shared.bring_title, shared, bold=True, icon="clipboard-check")
    blocks += [Item(phrases=(Phrase(text=item, language=shared.language),)) for item in shared.bring.own]
    if shared.bring.german:
        german = Phrase(text=_BETWEEN_ITEMS.join(shared.bring.german), language=HOUSE, size=Size.SMALL)
        blocks.append(Row(phrases=(german,)))
    return blocks


def code(content: str | None, hint: Pair | None, shared: Shared, *, icon: str = "smartphone") -> list[Block]:
    """A code and what it is for; nothing where there is no content."""
    if not content:
        return []
    return [Code(content=content, phrases=phrases(hint, shared) if hint else (), icon=icon)]


def row(
    pair: Pair | None,
    shared: Shared,
    *,
    own: Size = Size.BODY,
    german: Size = Size.SMALL,
    bold: bool = False,
    icon: str | None = None,
    beside: Pair | None = None,
) -> list[Block]:
    """A sentence in both languages, and a smaller one that belongs to it; nothing where there is none."""
    if not pair:
        return []
    more = phrases(beside, shared, own=Size.SMALL) if beside else ()
    return [Gap.WIDE, Row(phrases=phrases(pair, shared, own=own, german=german, bold=bold) + more, icon=icon)]


def phrases(
    pair: Pair, shared: Shared, *, own: Size = Size.BODY, german: Size = Size.SMALL, bold: bool = False
) -> tuple[Phrase, ...]:
    """The visitor's sentence, then the German one if it says something else."""
    first = Phrase(text=pair.own, language=pair.language or shared.language, size=own, bold=bold)
    if pair.german is None:
        return (first,)
    return (first, Phrase(text=pair.german, language="de", size=german))

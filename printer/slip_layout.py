"""What stands where on a slip: the place, the way, when it is open, what to bring."""

from printer.blocks import Block, Gap, Phrase, Row, Size
from printer.content import Pair, Shared, Slip
from printer.rows import HOUSE, bring, code, foot, head, phrases, row


def slip_blocks(slip: Slip) -> list[Block]:
    """A slip from top to bottom; what nobody has said takes no room."""
    shared = slip.shared
    return [
        *head(shared),
        *row(slip.title, shared, own=Size.TITLE, bold=True, german=Size.BODY, icon="signpost"),
        *row(slip.reason, shared, icon="info"),
        *_where(slip, shared),
        *_when(slip, shared),
        *_phone(slip),
        *row(slip.languages, shared, icon="languages"),
        *row(slip.accessibility, shared, icon="accessibility"),
        *bring(shared),
        *code(shared.qr, shared.qr_hint, shared),
        *code(slip.again, slip.again_hint, shared, icon="undo-2"),
        *row(slip.as_of, shared, own=Size.SMALL),
        *foot(shared, after_code=bool(shared.qr or slip.again) and not slip.as_of),
    ]


def _where(slip: Slip, shared: Shared) -> list[Block]:
    way = phrases(slip.where, shared, bold=True) if slip.where else ()
    address = (Phrase(text=slip.address, language=HOUSE),) if slip.address else ()
    if not (way or address):
        return []
    arrow = f"arrow-{slip.arrow}" if slip.arrow and slip.arrow != "none" else None
    return [
        Gap.WIDE,
        Row(phrases=(*_heading(slip.where_title, shared), *way, *address), icon="map-pin", arrow=arrow),
    ]


def _when(slip: Slip, shared: Shared) -> list[Block]:
    """When it is open next stands first and loudest: that is what somebody who holds the slip needs."""
    said = [pair for pair in (slip.opens, slip.hours, slip.hours_note) if pair]
    if not said:
        return []
    first, *more = said
    lines = [*phrases(first, shared, bold=True), *(phrase for pair in more for phrase in phrases(pair, shared))]
    return [Gap.WIDE, Row(phrases=(*_heading(slip.hours_title, shared), *lines), icon="clock")]


def _phone(slip: Slip) -> list[Block]:
    if not slip.phone:
        return []
    return [Gap.WIDE, Row(phrases=(Phrase(text=slip.phone, language=HOUSE, bold=True),), icon="phone")]


def _heading(title: Pair | None, shared: Shared) -> tuple[Phrase, ...]:
    return phrases(title, shared, own=Size.SMALL)[:1] if title else ()

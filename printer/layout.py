"""From the content of a job to the face of the paper: what stands where, decided without a printer."""

from printer.blocks import BigNumber, Block, Face, Gap, Heading, Size
from printer.content import Slip, Ticket
from printer.rows import bring, code, foot, head, phrases, row
from printer.slip_layout import slip_blocks


def laid_out(content: Ticket | Slip) -> Face:
    """The face of a ticket or a slip; the visitor's language first and larger, German below."""
    blocks = _ticket_blocks(content) if isinstance(content, Ticket) else slip_blocks(content)
    return Face(direction=content.shared.direction, blocks=tuple(blocks))


def _ticket_blocks(ticket: Ticket) -> list[Block]:
    shared = ticket.shared
    return [
        *head(shared),
        Gap.CLOSE,
        Heading(phrases=phrases(ticket.label, shared, own=Size.BODY, bold=True)),
        Gap.CLOSE,
        BigNumber(number=ticket.number, symbol=ticket.symbol),
        *row(ticket.topic, shared, own=Size.LARGE, bold=True),
        *row(ticket.wait, shared, icon="hourglass"),
        *row(ticket.place, shared, icon="armchair"),
        *row(ticket.note, shared, icon="info"),
        *bring(shared),
        *code(shared.qr, shared.qr_hint, shared),
        *foot(shared, after_code=bool(shared.qr)),
    ]

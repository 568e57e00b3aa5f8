"""From the content of a job to the face of the paper: what stands where, decided without a printer."""

from printer.blocks import BigNumber, Block, Face, Gap, Size, Spread
from printer.content import Slip, Ticket
from printer.rows import bring, code, foot, head, phrases, row
from printer.slip_layout import slip_blocks
from printer.typeface import has_icon


def laid_out(content: Ticket | Slip) -> Face:
    """The face of a ticket or a slip; the visitor's language first and larger, German below."""
    blocks = _ticket_blocks(content) if isinstance(content, Ticket) else slip_blocks(content)
    return Face(direction=content.shared.direction, blocks=tuple(blocks))


def _ticket_blocks(ticket: Ticket) -> list[Block]:
    shared = ticket.shared
    label = phrases(ticket.label, shared, own=Size.BODY, bold=True)
    parts = [part for part in ticket.parts if _part(part, ticket)]
    return [
        *head(shared, ticket.copy),
        Gap.CLOSE,
        Spread(first=label[0], second=label[1] if label[1:] else None),
        Gap.HAIR,
        BigNumber(number=ticket.number, symbol=ticket.symbol),
        *(block for part in parts for block in _part(part, ticket)),
        *foot(shared, ticket.foot, after_code=parts[-1:] == ["code"]),
    ]


def _part(part: str, ticket: Ticket) -> list[Block]:  # noqa: PLR0911  # one line for each
    """What stands below the number under that name; nothing where nobody has said it or no printer knows it."""
    shared = ticket.shared
    match part:
        case "topic":
            return row(
                ticket.topic,
                shared,
                own=Size.LARGE,
                bold=True,
                icon=ticket.icon if ticket.icon and has_icon(ticket.icon) else None,
            )
        case "wait":
            return row(ticket.wait, shared, icon="hourglass", beside=ticket.wait_beside)
        case "place":
            return row(ticket.place, shared, icon="armchair")
        case "note":
            return row(ticket.note, shared, icon="info")
        case "bring":
            return bring(shared)
        case "code":
            return code(shared.qr, shared.qr_hint, shared)
    return []

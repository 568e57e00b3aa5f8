"""Printers that need somebody: which kiosk's, and what is the matter."""

from dataclasses import dataclass

from server.domain.print_job import PrinterStatus
from server.storage import printers
from server.storage.devices import Device
from server.storage.records import Records

NEED_NOBODY = (PrinterStatus.READY, PrinterStatus.UNKNOWN)
MILLIMETRES_A_TICKET = 150


@dataclass(frozen=True, kw_only=True)
class PrinterRow:
    """A printer in need; `where` is the kiosk in which it stands, else its own name.

    `tickets` is for how many the paper will do, None where nobody counts. `elsewhere` when what this printer cannot
    print comes out of another one.
    """

    where: str
    status: str
    tickets: int | None
    elsewhere: bool


def printers_in_need(records: Records) -> tuple[PrinterRow, ...]:
    """As long as it is true, the printer that was enrolled first on top."""
    known = printers.enrolled(records)
    others_can = any(printers.can_print(each) for each in known)
    return tuple(
        PrinterRow(
            where=printers.place_of(records, each), status=each.status, tickets=_tickets(each), elsewhere=others_can
        )
        for each in reversed(known)
        if PrinterStatus(each.status) not in NEED_NOBODY
    )


def _tickets(printer: Device) -> int | None:
    return None if printer.paper_left is None else printer.paper_left // MILLIMETRES_A_TICKET

"""A printer agent says how its printer is."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.handing_over import hand_over
from server.domain.print_job import PrinterStatus
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices, printers


def report_printer(
    hall: Hall, *, printer: int, status: PrinterStatus, detail: str | None, paper_left: int | None = None
) -> Sequence[Event]:
    """Keeps the status and the millimetres of paper; an event only when the status has changed.

    Papers that nobody has begun then go from printers that cannot print to one that can. Refuses with DEVICE_UNKNOWN.
    """
    before = devices.find(hall.records, printer)
    if before is None:
        raise Refusal(Code.DEVICE_UNKNOWN, device=printer)
    printers.say_status(hall.records, printer, status=status.value, detail=detail, paper_left=paper_left, at=hall.now)
    if before.status == status.value:
        return []
    return [
        Event(kind=Kind.PRINTER_CHANGED, device=str(printer), facts={"status": status.value}),
        *hand_over(hall),
    ]

"""A printer agent says how its printer is."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.print_job import PrinterStatus
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices


def report_printer(hall: Hall, *, printer: int, status: PrinterStatus, detail: str | None) -> Sequence[Event]:
    """Keeps the status; an event only when it has changed, so that a healthy printer does not fill the log.

    Refuses with DEVICE_UNKNOWN.
    """
    before = devices.find(hall.records, printer)
    if before is None:
        raise Refusal(Code.DEVICE_UNKNOWN, device=printer)
    devices.say_status(hall.records, printer, status=status.value, detail=detail, at=hall.now)
    if before.status == status.value:
        return []
    return [Event(kind=Kind.PRINTER_CHANGED, device=str(printer), facts={"status": status.value})]

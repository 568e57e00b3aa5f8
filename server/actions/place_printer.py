"""A printer is put into a kiosk, or stands for all from now on."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices
from server.storage.devices import DeviceKind


def place_printer(hall: Hall, *, printer: int, beside: int | None, by: str | None = None) -> Sequence[Event]:
    """Notes in which kiosk a printer stands; None when it prints for all.

    Refuses with DEVICE_UNKNOWN when one of the two is not what it is called.
    """
    known = devices.find(hall.records, printer)
    if known is None or known.kind is not DeviceKind.PRINTER or known.revoked:
        raise Refusal(Code.DEVICE_UNKNOWN, device=printer)
    if beside is not None:
        hall.kiosk(beside)
    devices.place(hall.records, printer, beside=beside)
    return [Event(kind=Kind.PRINTER_PLACED, device=str(printer), facts={"beside": beside, "by": by})]

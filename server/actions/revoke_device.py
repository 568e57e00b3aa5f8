"""A device may no longer speak to the hall."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.actions.handing_over import hand_over
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices, printers


def revoke_device(hall: Hall, *, device: int, by: str | None = None) -> Sequence[Event]:
    """Takes the device's token away. Refuses with DEVICE_UNKNOWN.

    What a printer had not begun goes to another; a printer that stood in a kiosk prints for all.
    """
    if not devices.revoke(hall.records, device):
        raise Refusal(Code.DEVICE_UNKNOWN, device=device)
    left = printers.leave(hall.records, device)
    placed = [Event(kind=Kind.PRINTER_PLACED, device=str(each), facts={"beside": None, "by": by}) for each in left]
    return [Event(kind=Kind.DEVICE_REVOKED, device=str(device), facts={"by": by}), *placed, *hand_over(hall)]

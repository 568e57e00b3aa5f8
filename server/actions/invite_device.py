"""A kiosk, wall, printer or tablet gets a one-time code with which it may enrol."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.enrolment import VALID_FOR
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices
from server.storage.devices import DeviceKind


def invite_device(
    hall: Hall, *, kind: DeviceKind, name: str, code: str, beside: int | None = None, by: str | None = None
) -> Sequence[Event]:
    """Notes a device that may enrol with `code` within the hour. The caller makes the code and shows it once.

    `beside` is the kiosk in which a printer stands. Refuses with DEVICE_UNKNOWN when that is no kiosk of the hall, and
    with BAD_REQUEST when it is no printer that should stand there.
    """
    if beside is not None:
        if kind is not DeviceKind.PRINTER:
            raise Refusal(Code.BAD_REQUEST, field="beside", expected="nothing: only a printer stands in a kiosk")
        hall.kiosk(beside)
    device = devices.invite(hall.records, kind=kind, name=name, code=code, until=hall.now + VALID_FOR, beside=beside)
    return [Event(kind=Kind.DEVICE_INVITED, device=str(device), facts={"kind": kind.value, "by": by})]

"""A kiosk, wall or printer gets a one-time code with which it may enrol."""

from collections.abc import Sequence
from datetime import timedelta

from server.actions.hall import Hall
from server.domain.visits.event import Event, Kind
from server.storage import devices
from server.storage.devices import DeviceKind

VALID_FOR = timedelta(hours=1)


def invite_device(hall: Hall, *, kind: DeviceKind, name: str, code: str) -> Sequence[Event]:
    """Notes a device that may enrol with `code` within the hour. The caller makes the code and shows it once."""
    device = devices.invite(hall.records, kind=kind, name=name, code=code, until=hall.now + VALID_FOR)
    return [Event(kind=Kind.DEVICE_INVITED, device=str(device), facts={"kind": kind.value})]

"""A device may no longer speak to the hall."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices


def revoke_device(hall: Hall, *, device: int) -> Sequence[Event]:
    """Takes the device's token away. Refuses with DEVICE_UNKNOWN."""
    if not devices.revoke(hall.records, device):
        raise Refusal(Code.DEVICE_UNKNOWN, device=device)
    return [Event(kind=Kind.DEVICE_REVOKED, device=str(device))]

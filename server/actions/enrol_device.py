"""A device enrols with its one-time code."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices


def enrol_device(hall: Hall, *, code: str, token: str) -> Sequence[Event]:
    """Uses the code up and keeps the hash of `token`, which the device is handed. Refuses with CODE_UNKNOWN."""
    device = devices.enrol(hall.records, code=code, token=token, at=hall.now)
    if device is None:
        raise Refusal(Code.CODE_UNKNOWN)
    return [Event(kind=Kind.DEVICE_ENROLLED, device=str(device.id), facts={"kind": device.kind.value})]

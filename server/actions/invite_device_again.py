"""A device that has forgotten its token gets another one-time code."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.enrolment import VALID_FOR
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices


def invite_device_again(hall: Hall, *, device: int, code: str, by: str | None = None) -> Sequence[Event]:
    """Notes that the device may enrol with `code` within the hour. Until it does its old token counts.

    Refuses with DEVICE_UNKNOWN, also for a revoked one.
    """
    known = devices.find(hall.records, device)
    if known is None or known.revoked:
        raise Refusal(Code.DEVICE_UNKNOWN, device=device)
    devices.invite_again(hall.records, device, code=code, until=hall.now + VALID_FOR)
    return [Event(kind=Kind.DEVICE_INVITED, device=str(device), facts={"kind": known.kind.value, "by": by})]

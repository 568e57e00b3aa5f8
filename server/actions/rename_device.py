"""A device is called something else."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.enrolment import LONGEST_NAME, is_a_name
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices


def rename_device(hall: Hall, *, device: int, name: str, by: str | None = None) -> Sequence[Event]:
    """Changes the name; nothing happens when that is its name already.

    Refuses with DEVICE_UNKNOWN, also for a revoked one, and with BAD_REQUEST what is no name. A wall is found by the
    profile under its name: what the profile says of the old one no longer holds for it.
    """
    if not is_a_name(name):
        raise Refusal(Code.BAD_REQUEST, field="name", expected=f"1 to {LONGEST_NAME} letters, figures and signs")
    known = devices.find(hall.records, device)
    if known is None or known.revoked:
        raise Refusal(Code.DEVICE_UNKNOWN, device=device)
    if known.name == name:
        return []
    devices.rename(hall.records, device, name=name)
    return [Event(kind=Kind.DEVICE_RENAMED, device=str(device), facts={"by": by})]

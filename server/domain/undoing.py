"""Taking a step back: which steps can be taken back, how, for how long, and by whom."""

from collections.abc import Callable
from datetime import datetime, timedelta

from server.domain.event import Kind, Recorded
from server.domain.leg import Leg

UNDO_FOR = timedelta(seconds=10)
"""A step at the desk can be taken back for so long; later the person may already have gone."""

BACK: dict[Kind, Callable[[Leg, datetime], Leg]] = {
    Kind.TICKET_CALLED: lambda leg, _: leg.uncalled(),
    Kind.SERVICE_STARTED: lambda leg, _: leg.unstarted(),
    Kind.TICKET_FINISHED: lambda leg, _: leg.unfinished(),
    Kind.TICKET_NOT_SHOWN: lambda leg, _: leg.shown(),
    Kind.TICKET_REINSTATED: lambda leg, now: leg.unreinstated(at=now),
}
"""How each step is taken back; a recall has been heard and stays."""

STEPS = (*BACK, Kind.TICKET_RECALLED, Kind.STEP_UNDONE, Kind.DESK_OPENED, Kind.DESK_PAUSED, Kind.DESK_RESUMED)


def can_be_undone(step: Recorded, *, advisor: str, now: datetime) -> bool:
    """Whether a desk's newest step is one that this advisor can still take back at `now`."""
    return step.event.kind in BACK and step.event.advisor == advisor and now - step.at <= UNDO_FOR

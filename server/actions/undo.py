"""An advisor takes the desk's last step back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from server.actions.hall import Hall
from server.domain.event import Event, Kind, Recorded
from server.domain.leg import Leg
from server.domain.refusal import Code, Refusal
from server.domain.seat_rules import UNDO_FOR
from server.storage import events, legs

BACK: dict[Kind, Callable[[Leg, datetime], Leg]] = {
    Kind.TICKET_CALLED: lambda leg, _: leg.uncalled(),
    Kind.SERVICE_STARTED: lambda leg, _: leg.unstarted(),
    Kind.TICKET_FINISHED: lambda leg, _: leg.unfinished(),
    Kind.TICKET_NOT_SHOWN: lambda leg, _: leg.shown(),
    Kind.TICKET_REINSTATED: lambda leg, now: leg.unreinstated(at=now),
}
"""How each step is taken back; a recall has been heard and stays."""

STEPS = (*BACK, Kind.TICKET_RECALLED, Kind.STEP_UNDONE, Kind.DESK_OPENED, Kind.DESK_PAUSED, Kind.DESK_RESUMED)


def undo(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Takes back the last step within ten seconds. Refuses with DESK_NOT_YOURS, NOTHING_TO_UNDO, TICKET_CHANGED."""
    held = hall.seat(seat, advisor)
    step = events.last_at_desk(hall.records, held.desk, STEPS)
    if step is None or not can_be_undone(step, advisor=advisor, now=hall.now) or step.event.leg is None:
        raise Refusal(Code.NOTHING_TO_UNDO)
    leg = legs.find(hall.records, step.event.leg)
    if leg is None or leg.version != step.event.facts["version"]:
        raise Refusal(Code.TICKET_CHANGED)
    before = BACK[step.event.kind](leg, hall.now)
    legs.save(hall.records, before)
    return [hall.leg_event(Kind.STEP_UNDONE, before, desk=held.desk, advisor=advisor, step=step.event.kind.value)]


def can_be_undone(step: Recorded, *, advisor: str, now: datetime) -> bool:
    """Whether a desk's newest step is one that this advisor can still take back at `now`."""
    return step.event.kind in BACK and step.event.advisor == advisor and now - step.at <= UNDO_FOR

"""An advisor takes the desk's last step back."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.event import Event, Kind
from server.domain.refusal import Code, Refusal
from server.domain.undoing import BACK, STEPS, can_be_undone
from server.storage import events, legs


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

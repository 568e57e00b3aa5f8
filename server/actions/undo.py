"""An advisor takes the desk's last step back."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.domain.visits.undoing import STEPS, can_be_undone, never_begun, taken_back
from server.storage import events, interpreters, legs


def undo(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Takes back the last step within ten seconds; the leg that it began, if it began one, is withdrawn.

    Refuses with DESK_NOT_YOURS, NOTHING_TO_UNDO, TICKET_CHANGED.
    """
    held = hall.seat(seat, advisor)
    step = events.last_at_desk(hall.records, held.desk, STEPS)
    if step is None or not can_be_undone(step, advisor=advisor, now=hall.now) or step.event.leg is None:
        raise Refusal(Code.NOTHING_TO_UNDO)
    leg, begun = legs.find(hall.records, step.event.leg), step.event.facts.get("next_leg")
    last = None if leg is None else legs.last_of(hall.records, leg.ticket)
    if leg is None or last is None or last.id != (begun or leg.id):
        raise Refusal(Code.TICKET_CHANGED)
    before = taken_back(leg, step, hall.now, full=_full_lines(hall))
    if begun is not None:
        legs.save(hall.records, never_begun(last, hall.now))
    legs.save(hall.records, before)
    facts = {"step": step.event.kind.value, "next_leg": begun}
    return [hall.leg_event(Kind.STEP_UNDONE, before, desk=held.desk, advisor=advisor, **facts)]


def _full_lines(hall: Hall) -> set[str]:
    in_use = interpreters.in_use(hall.records)
    return {line.id for line in hall.site.interpreter_lines if in_use.get(line.id, 0) >= line.at_once}

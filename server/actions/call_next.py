"""An advisor calls the next person: whoever has waited longest among those this advisor can help now."""

from collections.abc import Sequence
from dataclasses import asdict

from server.actions.hall import Hall
from server.domain.hours.opening import may_call
from server.domain.refusal import Code, Refusal
from server.domain.routing.turn import next_of
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import State
from server.storage import draws, legs
from server.storage.line import line_for, passed_by
from server.storage.situation import situation_at


def call_next(hall: Hall, *, seat: str, advisor: str) -> Sequence[Event]:
    """Calls the next leg to this desk. Somebody who is called already stays the one: a double click changes nothing.

    If it takes an interpreter line, the line is the leg's until the talk at the desk ends. The event says who stood
    before and why they were passed. Refuses with DESK_NOT_YOURS, NOT_OPEN_YET, DESK_PAUSED, DESK_BUSY, NOBODY_WAITS.
    """
    held = hall.seat(seat, advisor)
    may_call(hall.site, hall.now)
    if draws.to_draw(hall.records, hall.site, hall.now):
        raise Refusal(Code.NOT_OPEN_YET)
    if held.pause is not None:
        raise Refusal(Code.DESK_PAUSED)
    there = legs.at_desk(hall.records, held.desk)
    if there is not None and there.state is State.CALLED:
        return []
    if there is not None:
        raise Refusal(Code.DESK_BUSY)
    line = line_for(hall.records, situation_at(hall.records, hall.site, hall.now), hall.advisor(advisor))
    choice = next_of(line)
    chosen, by = choice.next.leg, choice.next.help
    passed = [asdict(each) for each in passed_by(hall.records, choice, line)]
    called = chosen.called(desk=held.desk, advisor=advisor, at=hall.now, interpreter=by.line)
    legs.save(hall.records, called)
    waited = int((hall.now - chosen.joined_at).total_seconds())
    return [
        hall.leg_event(Kind.TICKET_CALLED, called, way=by.way, interpreter=by.line, waited=waited, passed=passed),
    ]

"""Calling somebody to a desk: what must be true of the desk, and what is noted of the call."""

from collections.abc import Sequence
from dataclasses import asdict

from server.actions.hall import Hall
from server.domain.hours.opening import may_call
from server.domain.refusal import Code, Refusal
from server.domain.routing.turn import Choice, InLine
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg, State
from server.storage import draws, legs
from server.storage.line import passed_by
from server.storage.seats import Seat


def calling_desk(hall: Hall, *, seat: str, advisor: str) -> tuple[Seat, Leg | None]:
    """The desk that wants to call, and who is called to it already.

    Refuses with DESK_NOT_YOURS, NOT_OPEN_YET, DESK_PAUSED, and DESK_BUSY while somebody is served there.
    """
    held = hall.seat(seat, advisor)
    may_call(hall.site, hall.now)
    if draws.to_draw(hall.records, hall.site, hall.now):
        raise Refusal(Code.NOT_OPEN_YET)
    if held.pause is not None:
        raise Refusal(Code.DESK_PAUSED)
    there = legs.at_desk(hall.records, held.desk)
    if there is not None and there.state is not State.CALLED:
        raise Refusal(Code.DESK_BUSY)
    return held, there


def call(hall: Hall, choice: Choice, line: Sequence[InLine], *, at: Seat, reason: str | None = None) -> Event:
    """Calls whom the desk has chosen, with the interpreter line that it takes. Says who was passed, and why.

    Without a `reason` it was the turn of whoever is called.
    """
    chosen, by = choice.next.leg, choice.next.help
    passed = [asdict(each) for each in passed_by(hall.records, choice, line)]
    called = chosen.called(desk=at.desk, advisor=at.advisor, at=hall.now, interpreter=by.line)
    legs.save(hall.records, called)
    waited = int((hall.now - chosen.joined_at).total_seconds())
    return hall.leg_event(
        Kind.TICKET_CALLED, called, way=by.way, interpreter=by.line, waited=waited, passed=passed, reason=reason
    )

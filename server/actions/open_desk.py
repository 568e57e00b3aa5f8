"""An advisor sits down at a desk, in one browser tab."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Fact, Kind
from server.storage import legs, seats
from server.storage.seats import Seat


def open_desk(hall: Hall, *, desk: str, advisor: str, seat: str, take_over: bool) -> Sequence[Event]:
    """Opens `desk` for the tab `seat`. With `take_over`, whoever holds it is let go and sees that on the screen.

    Somebody who is called there or served there is the new advisor's from then on. Refuses with NOT_ALLOWED,
    DESK_UNKNOWN, DESK_TAKEN, and DESK_BUSY while somebody is at the advisor's other desk.
    """
    sits_down = hall.advisor(advisor)
    if hall.site.desk(desk) is None:
        raise Refusal(Code.DESK_UNKNOWN, desk=desk)
    holder = seats.at_desk(hall.records, desk)
    if holder is not None and holder.seat != seat and not take_over:
        raise Refusal(Code.DESK_TAKEN, desk=desk)
    before = seats.of_advisor(hall.records, advisor)
    if before is not None and before.desk != desk and legs.at_desk(hall.records, before.desk) is not None:
        raise Refusal(Code.DESK_BUSY)
    there = legs.at_desk(hall.records, desk)
    if there is not None and there.advisor != advisor:
        legs.save(hall.records, there.handed_to(advisor))
    seats.take(hall.records, Seat(site=hall.site.site, desk=desk, advisor=advisor, seat=seat, opened_at=hall.now))
    facts: dict[str, Fact] = {"taken_over": holder is not None, "organisation": sits_down.organisation}
    return [Event(kind=Kind.DESK_OPENED, desk=desk, advisor=advisor, facts=facts)]

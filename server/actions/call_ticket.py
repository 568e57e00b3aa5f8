"""An advisor calls somebody in particular, out of turn, and says why."""

from collections.abc import Sequence

from server.actions.calling import call, calling_desk
from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.routing.routing import Help, Situation, Way, help_now
from server.domain.routing.turn import chosen_in
from server.domain.site.site import Advisor
from server.domain.visits.event import Event
from server.domain.visits.leg import Leg
from server.storage.line import line_for
from server.storage.situation import situation_at

LONGEST_REASON = 200


def call_ticket(hall: Hall, *, seat: str, advisor: str, leg: int, reason: str) -> Sequence[Event]:
    """Calls that leg to this desk. Everybody who came before is passed; the event counts them, with the reason.

    Only somebody whom this advisor may help. No interpreter line free is no hindrance: whoever chooses has seen that.
    Refuses with REASON_MISSING, BAD_REQUEST for a reason that is too long, TICKET_UNKNOWN, STATE_WRONG for somebody
    who does not wait, and as `call_next` does; DESK_BUSY also while somebody else is called.
    """
    held, called = calling_desk(hall, seat=seat, advisor=advisor)
    if called is not None and called.id == leg:
        return []
    if called is not None:
        raise Refusal(Code.DESK_BUSY)
    why = _must_be_a_reason(reason)
    wanted = hall.leg_in_line(leg, seat=seat, advisor=advisor)
    who, situation = hall.advisor(advisor), situation_at(hall.records, hall.site, hall.now)
    line = line_for(hall.records, situation, who)
    choice = chosen_in(line, wanted, _help(situation, who, wanted))
    return [call(hall, choice, line, at=held, reason=why)]


def _must_be_a_reason(reason: str) -> str:
    why = reason.strip()
    if not why:
        raise Refusal(Code.REASON_MISSING)
    if len(why) > LONGEST_REASON:
        raise Refusal(Code.BAD_REQUEST, field="reason", most=LONGEST_REASON)
    return why


def _help(situation: Situation, advisor: Advisor, leg: Leg) -> Help:
    """As well as it goes now: with a line if one is free, else anyhow."""
    now = help_now(situation, advisor, leg.need, patient=True)
    return now if now.way is not None else Help(way=Way.ANYHOW)

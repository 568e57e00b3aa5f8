"""A talk ends, with how it ended and what the advisor noted."""

from collections.abc import Mapping, Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.ending import must_be_answers, must_be_relatives, outcome_of
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg
from server.domain.visits.visit import next_need
from server.storage import legs, notes


def finish(
    hall: Hall,
    *,
    seat: str,
    advisor: str,
    leg: int,
    outcome: str,
    relatives: int | None = None,
    answers: Mapping[str, str] | None = None,
    ends_visit: bool = True,
) -> Sequence[Event]:
    """Service ends, and the visit with it unless it goes on with the next of its topics, at the same place in line.

    Refuses with OUTCOME_UNKNOWN, PARTY_WRONG, QUESTION_UNKNOWN, DESK_NOT_YOURS, TICKET_NOT_HERE, STATE_WRONG also when
    no topic is left, and NOBODY_HERE when nobody comes today who may help with the next one.
    """
    how = outcome_of(outcome)
    must_be_relatives(relatives)
    must_be_answers(hall.site, answers or {})
    ended = hall.leg_at(hall.seat(seat, advisor), leg).finished(how, at=hall.now)
    legs.save(hall.records, ended)
    then, following = (None, None) if ends_visit else _next(hall, ended)
    if ends_visit:
        notes.forget(hall.records, ended.ticket)
    event = hall.leg_event(
        Kind.TICKET_FINISHED, ended, outcome=outcome, relatives=relatives, answers=dict(answers or {}),
        then=then, next_leg=following,
    )  # fmt: skip
    return [event]


def _next(hall: Hall, ended: Leg) -> tuple[str, int]:
    if not ended.then:
        raise Refusal(Code.STATE_WRONG, state=ended.state.value)
    topic, *others = ended.then
    need = next_need(hall.site, ended, topic=topic, here=hall.advisors_here(), day=hall.records.day)
    return topic, legs.follow(hall.records, ended, need=need, then=others, at=hall.now)

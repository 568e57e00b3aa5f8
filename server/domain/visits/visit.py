"""How a visit goes on under the same number, and what its visitor may do about it."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving


class OwnStep(StrEnum):
    """What visitors can do about their own ticket, at the kiosk or on the phone."""

    STEP_OUT = "step-out"
    COME_BACK = "come-back"
    CHECK_IN = "check-in"
    UNPARK = "unpark"
    WITHDRAW = "withdraw"


class Withdrawal(StrEnum):
    """Why a number was given back."""

    BY_VISITOR = "visitor"
    LEFT = "left"
    MISTAKE = "mistake"
    ELSEWHERE = "elsewhere"


_OPEN_TO: dict[State, tuple[OwnStep, ...]] = {
    State.WAITING: (OwnStep.STEP_OUT, OwnStep.WITHDRAW),
    State.AWAY: (OwnStep.COME_BACK, OwnStep.WITHDRAW),
    State.EXPECTED: (OwnStep.CHECK_IN, OwnStep.WITHDRAW),
    State.PARKED: (OwnStep.UNPARK, OwnStep.WITHDRAW),
    State.NO_SHOW: (OwnStep.WITHDRAW,),
}


def own_steps(site: Site, leg: Leg) -> tuple[OwnStep, ...]:
    """What the visitor may do now; stepping out only where the site has set it up, and only so often."""
    possible = _OPEN_TO.get(leg.state, ())
    may_step_out = site.step_out is not None and leg.away_times < site.step_out.times
    return tuple(step for step in possible if step is not OwnStep.STEP_OUT or may_step_out)


def must_be_away_for(site: Site, leg: Leg, minutes: int | None) -> int:
    """For how many minutes the visitor steps out: those asked for, else as many as the site allows.

    Refuses with NOT_SET_UP, BAD_REQUEST for more than that or none, and AWAY_TOO_OFTEN.
    """
    rule = site.step_out
    if rule is None:
        raise Refusal(Code.NOT_SET_UP)
    wanted = rule.minutes if minutes is None else minutes
    if not 0 < wanted <= rule.minutes:
        raise Refusal(Code.BAD_REQUEST, field="minutes", expected=f"1 to {rule.minutes}")
    if leg.away_times >= rule.times:
        raise Refusal(Code.AWAY_TOO_OFTEN, times=rule.times)
    return wanted


def next_need(
    site: Site, leg: Leg, *, topic: str, organisation: str = "", wanted: str = "", here: Collection[str], day: date
) -> Need:
    """What is needed after `leg`, in the same language, when `here` are the advisors who are still here that day.

    Refuses with TICKET_UNKNOWN once the day of the visit is over: its number may be somebody else's today. Refuses with
    TOPIC_UNKNOWN, and NOBODY_HERE when none of them may help with it.
    """
    if leg.day != day:
        raise Refusal(Code.TICKET_UNKNOWN)
    if site.topic(topic) is None:
        raise Refusal(Code.TOPIC_UNKNOWN, topic=topic)
    need = Need(topic=topic, language=leg.language, organisation=organisation, wanted=wanted)
    if not any(advisor.id in here for advisor in serving(site, need, day)):
        raise Refusal(Code.NOBODY_HERE, topic=topic)
    return need

"""Who meets whom on an invented day: every call with its desk, and those whom nobody calls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from server.domain.simulation.comer import DIRECT, Call
from server.domain.simulation.invented.day_run import JUST_BEFORE, DayRun, Leg
from server.domain.simulation.invented.guests import Guest, Luck
from server.domain.simulation.invented.sittings import Sitting
from server.domain.simulation.plan import Plan
from server.domain.site.site import Advisor, Site

_MINUTE = timedelta(minutes=1)

COMES_BACK, AFTER = 0.6, 1.5
"""Of those who missed their call, whoever's luck is greater comes so many minutes later (assumed)."""


class Met(NamedTuple):
    """A call of a leg: by whom, from which desk, with which interpreter line; `ends` is when the desk is free.

    With `goes_on` the visit has a next leg. Who missed the call may be `back`, from – to, while the desk has time.
    """

    guest: Guest
    number: int
    leg: int
    joined: float
    call: Call
    advisor: Advisor
    sitting: Sitting
    line: str | None
    ends: float
    goes_on: bool
    back: tuple[float, float] | None = None

    @property
    def over(self) -> float:
        """When the desk has nothing more to do with that person."""
        return self.ends if self.back is None else self.back[1]


class Waits(NamedTuple):
    """A leg that nobody calls, and since when it waits."""

    number: int
    leg: int
    joined: float


@dataclass(frozen=True, kw_only=True)
class Meetings:
    """All calls of a day, earliest first, and the legs that are left over."""

    met: Sequence[Met]
    left_over: Sequence[Waits]

    def of(self, sitting: Sitting) -> list[Met]:
        """The calls made in that stay at a desk."""
        return [each for each in self.met if each.sitting is sitting]


def meetings(site: Site, plan: Plan, ran: DayRun, guests: Sequence[Guest], seated: Sequence[Sitting]) -> Meetings:
    """What the run of a day came to; `plan` counts minutes since midnight."""
    met: dict[Leg, Met] = {}
    for (number, leg), call in sorted(ran.calls.items()):
        before = met.get((number, leg - 1))
        if leg == 0 or (before is not None and before.goes_on):
            sitting = _sitting(plan, call, seated)
            ends = _ends(plan, call, sitting)
            met[number, leg] = Met(
                guest=guests[number], number=number, leg=leg, call=call, sitting=sitting, ends=ends,
                joined=ran.joined[number, leg] if before is None else before.ends,
                advisor=_advisor(site, plan, call), line=plan.lines[call.line].id if call.line >= 0 else None,
                goes_on=(number, leg + 1) in ran.joined and _can_go_on(plan, guests[number], leg, ends),
                back=_back(site, plan, ran, call, luck=guests[number].luck[leg], ends=plan.minutes(sitting.duty.ends)),
            )  # fmt: skip
    return Meetings(met=[met[leg] for leg in ran.calls if leg in met], left_over=tuple(_left_over(ran, met)))


def _ends(plan: Plan, call: Call, sitting: Sitting) -> float:
    latest = call.ends if sitting.until is None else min(call.ends, plan.minutes(sitting.until) - 1)
    return latest - JUST_BEFORE


def _back(
    site: Site, plan: Plan, ran: DayRun, call: Call, *, luck: Luck, ends: float
) -> tuple[float, float] | None:  # fmt: skip
    """Who missed the call comes after all, if there is time for the talk until the desk calls next or its day ends."""
    topic = site.topic(plan.topics[call.comer.topic])
    if call.showed or luck.leaves < COMES_BACK or call.line != DIRECT or topic is None:
        return None
    begins = call.ends + AFTER
    over = begins + topic.minutes * (0.5 + luck.talk)
    later = [each.at for each in ran.calls.values() if each.advisor == call.advisor and each.at > call.at]
    return (begins, over) if over < min([*later, ends]) else None


def _left_over(ran: DayRun, met: dict[Leg, Met]) -> Iterator[Waits]:
    for (number, leg), since in sorted(ran.joined.items()):
        before = met.get((number, leg - 1))
        if (number, leg) not in met and (leg == 0 or (before is not None and before.goes_on)):
            yield Waits(number=number, leg=leg, joined=since if before is None else before.ends)


def _can_go_on(plan: Plan, guest: Guest, leg: int, ends: float) -> bool:
    """Whether anybody who may help with the next thing is still here then."""
    able = plan.groups[plan.group_of[guest.needs[leg + 1]]].able
    return any(until > ends for who in able for _, until in plan.shifts[who])


def _sitting(plan: Plan, call: Call, seated: Sequence[Sitting]) -> Sitting:
    own = [each for each in seated if each.duty.advisor == plan.advisors[call.advisor]]
    at: datetime = plan.origin + call.at * _MINUTE
    return next((each for each in own if each.duty.begins <= at < each.duty.ends), own[-1])


def _advisor(site: Site, plan: Plan, call: Call) -> Advisor:
    return next(each for each in site.advisors if each.id == plan.advisors[call.advisor])

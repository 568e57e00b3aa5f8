"""A day of guests, run by the rule of the hall: who is called when, and who goes on to whom afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from server.domain.simulation.comer import Call, Comer
from server.domain.simulation.habits import Habits
from server.domain.simulation.invented.guests import Guest
from server.domain.simulation.plan import Plan
from server.domain.simulation.run import run
from server.domain.simulation.start import Start

ROUNDS = 40
"""After so many runs whoever has not found their next talk goes home without it."""

JUST_BEFORE = 0.001
"""So many minutes before the desk is free, whoever goes on joins the line: the desk's next call sees them already."""

Leg = tuple[int, int]
"""Which guest, and which of the things they need."""


@dataclass(frozen=True, kw_only=True)
class DayRun:
    """`calls` are those of each leg that was called, in their order, `joined` since which minute each leg waits."""

    calls: Mapping[Leg, Call]
    joined: Mapping[Leg, float] = field(default_factory=dict)


def run_day(plan: Plan, habits: Habits, guests: Sequence[Guest], places: Sequence[float]) -> DayRun:
    """Runs the day until those who go on to another talk join its line when the one before ends.

    `places` is where each guest stands in line without a head start. A run cannot know when a talk will end, so it is
    run again with what it showed until nothing changes.
    """
    joined: dict[Leg, float] = {(at, 0): guest.asked.at for at, guest in enumerate(guests)}
    calls: dict[Leg, Call] = {}
    for _ in range(ROUNDS):
        calls = _calls(plan, habits, guests, places, joined)
        goes_on = {
            (at, leg + 1): call.ends - JUST_BEFORE
            for (at, leg), call in calls.items()
            if call.showed and leg + 1 < len(guests[at].needs)
        }
        firsts = {leg: at for leg, at in joined.items() if leg[1] == 0}
        if firsts | goes_on == joined:
            break
        joined = firsts | goes_on
    return _followed(calls, joined)


def _calls(
    plan: Plan, habits: Habits, guests: Sequence[Guest], places: Sequence[float], joined: Mapping[Leg, float]
) -> dict[Leg, Call]:
    comers = [_comer(plan, guests[at], at, leg, place=places[at], joined=since) for (at, leg), since in joined.items()]
    comers.sort(key=lambda comer: comer.joined)
    ran = run(plan, habits, Start(comers=comers))
    return {divmod(call.comer.order, 10): call for call in ran.calls}


def _comer(plan: Plan, guest: Guest, at: int, leg: int, *, place: float, joined: float) -> Comer:
    need, luck = guest.needs[leg], guest.luck[leg]
    return Comer(
        key=place - guest.head_start.minutes, order=at * 10 + leg, joined=joined, group=plan.group_of[need],
        topic=plan.topic(need), talk=luck.talk, show=luck.show,
    )  # fmt: skip


def _followed(calls: Mapping[Leg, Call], joined: Mapping[Leg, float]) -> DayRun:
    """Without what came to no rest: a talk that would begin before the one before it ends."""
    kept: set[Leg] = set()
    for (at, leg), call in sorted(calls.items()):
        if leg == 0 or ((at, leg - 1) in kept and calls[at, leg - 1].ends - JUST_BEFORE <= call.at):
            kept.add((at, leg))
    return DayRun(
        calls={leg: call for leg, call in calls.items() if leg in kept},
        joined={leg: since for leg, since in joined.items() if leg in kept or leg not in calls},
    )

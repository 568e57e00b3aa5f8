"""How long everybody waits who waits now or might come now: the hall as it is, run forward a hundred times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import inf
from statistics import NormalDist

from server.domain.routing.head_start import head_start
from server.domain.simulation.beginning import LATER, Beginning
from server.domain.simulation.chance import Chance
from server.domain.simulation.habits import Habits
from server.domain.simulation.hall_now import HallNow
from server.domain.simulation.levels import Levels
from server.domain.simulation.plan import Plan, plan_of
from server.domain.simulation.run import run
from server.domain.simulation.start import Probe
from server.domain.simulation.wait import Wait, wait_of
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need

RUNS = 100

ENOUGH_DAYS = 5
"""From so many past days on a hall's own habits are learned, and what they promise is said."""


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """Somebody who might come now: `waits` is minutes of head start → the wait.

    `usual` are the minutes that they get without saying that they need help.
    """

    usual: int
    waits: Mapping[int, Wait]


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """At the moment `at` (UTC): leg → its wait, need → who might come with it. `learned` says that enough was."""

    at: datetime
    learned: bool
    legs: Mapping[int, Wait] = field(default_factory=dict)
    newcomers: Mapping[Need, Newcomer] = field(default_factory=dict)

    def wait(self, need: Need, *, leg: Leg | None = None, head_start: int | None = None) -> Wait | None:
        """The wait of that leg, or of a newcomer with so many minutes of head start; None when the forecast knows none.

        A leg that came after the forecast waits as a newcomer does.
        """
        if leg is not None and leg.id in self.legs:
            return self.legs[leg.id]
        known = self.newcomers.get(need)
        if known is None:
            return None
        minutes = leg.head_start if leg is not None else head_start
        return known.waits.get(known.usual if minutes is None else minutes)


def newly_shown(before: Forecast | None, after: Forecast) -> Mapping[int, Wait]:
    """The legs whose range or words differ from those of the forecast before, if there was one."""
    told = {} if before is None else {leg: (wait.shown(), wait.today) for leg, wait in before.legs.items()}
    return {leg: wait for leg, wait in after.legs.items() if told.get(leg) != (wait.shown(), wait.today)}


def forecast(
    hall: HallNow,
    habits: Habits,
    *,
    levels: Levels,
    newcomers: Iterable[Need],
    chance: Chance,
    runs: int = RUNS,
) -> Forecast:
    """The forecast of a hall in which somebody might come with each of the needs of `newcomers`.

    The same hall with the same chance has the same forecast.
    """
    coming = {need: _head_starts(hall, need) for need in newcomers}
    needs = dict.fromkeys([*coming, *(leg.need for leg in hall.legs), *_later(hall, habits)])
    plan = plan_of(hall.site, origin=hall.now, day=hall.day, duties=hall.duties, needs=needs, down=hall.down)
    probe_of = {
        (need, minutes): Probe(-float(minutes), plan.group_of[need]) for need in coming for minutes in coming[need]
    }
    can_be_met = sorted(probe for probe in set(probe_of.values()) if plan.can_be_met(probe.group))
    beginning = Beginning(hall, plan, habits, can_be_met)
    called = _calls(plan, habits, beginning, chance, runs)

    def wait(who: int | Probe, group: int) -> Wait:
        if not plan.can_be_met(group):
            return Wait(ends=None, never=1.0, nobody=True)
        return wait_of(called[who], runs, levels, beginning.presence.begins(group))

    waits = {probe: wait(probe, probe.group) for probe in probe_of.values()}
    return Forecast(
        at=hall.now,
        learned=len(habits.days) >= ENOUGH_DAYS,
        legs={leg.id: wait(leg.id, plan.group_of[leg.need]) for leg in hall.waiting},
        newcomers={
            need: Newcomer(usual=usual, waits={each: waits[probe_of[need, each]] for each in (nothing, usual, most)})
            for need, (nothing, usual, most) in coming.items()
        },
    )


def _calls(
    plan: Plan, habits: Habits, beginning: Beginning, chance: Chance, runs: int
) -> Mapping[int | Probe, Sequence[float]]:
    """Leg or probe → the minutes of the calls, in those runs in which there is one."""
    called: dict[int | Probe, list[float]] = {leg.id: [] for leg in beginning.line}
    called |= {probe: [] for probe in beginning.probes}
    normal = NormalDist()
    for number in range(runs):
        # One run from each hundredth of what all talks may be off by: a hundred runs then cover it evenly.
        off_by = habits.off_by(normal.inv_cdf((number + 0.5) / runs))
        ran = run(plan, habits, beginning.start(off_by, chance), until_called=True)
        for call in ran.calls:
            if call.comer.order < LATER:
                called[call.comer.order].append(call.at)
        for probe, at in zip(beginning.probes, ran.probes, strict=True):
            if at < inf:
                called[probe].append(at)
    return called


def _head_starts(hall: HallNow, need: Need) -> tuple[int, int, int]:
    """Minutes of head start: none, what everybody gets who comes with that need, and with a need for help besides."""
    usual, most = (
        head_start(hall.site, need, vulnerable=vulnerable, duties=hall.duties, now=hall.now).minutes
        for vulnerable in (False, True)
    )
    return 0, usual, most


def _later(hall: HallNow, habits: Habits) -> Iterable[Need]:
    weekday = hall.day.weekday()
    return (came.need for day in habits.days if day.weekday == weekday for came in day.came)

"""Random halls for properties of runs; every draw is hypothesis's own, so that what fails is shrunk."""

from hypothesis import strategies as any_

from server.domain.simulation.comer import Comer
from server.domain.simulation.habits import Habits
from server.domain.simulation.plan import Group, LinePlan, Plan
from tests.domain.simulation.small_hall import a_plan

HABITS = Habits(minutes={"a": 10.0, "b": 21.0}, ratios=(0.4, 0.9, 1.7), interpreted=1.4, no_show=(0.0, 0.1, 0.2))

_TIMES = any_.integers(0, 240).map(float)
_SHIFTS = any_.tuples(any_.sampled_from([0.0, 30.0, 60.0]), any_.sampled_from([90.0, 200.0, 400.0])).map(
    lambda one: (one,)
)


@any_.composite
def plans(draw: any_.DrawFn, *, lines: bool) -> Plan:
    """Up to four advisors, up to four groups; without `lines` everybody is spoken with directly."""
    shifts = draw(any_.lists(_SHIFTS, min_size=1, max_size=4))
    two = (LinePlan(id="video", at_once=1, hours=None), LinePlan(id="phone", at_once=2, hours=((45.0, 120.0),)))
    groups = draw(any_.lists(_groups(len(shifts), lines), min_size=1, max_size=4))
    return a_plan(*groups, shifts=shifts, lines=two if lines else (), breadth=tuple(range(len(shifts), 0, -1)))


@any_.composite
def _groups(draw: any_.DrawFn, advisors: int, lines: bool) -> Group:
    numbers = any_.integers(0, advisors - 1)
    able = draw(any_.sets(numbers, min_size=1))
    speaking = draw(any_.sets(any_.sampled_from(sorted(able)))) if lines else able
    through = draw(any_.sets(any_.integers(0, 1))) if lines else ()
    return Group(able=tuple(sorted(able)), speaking=frozenset(speaking), lines=tuple(sorted(through)))


@any_.composite
def comers(draw: any_.DrawFn, plan: Plan, *, head_starts: bool = True) -> list[Comer]:
    """Up to twenty people, earliest first; the later of two who come in the same minute has the higher order."""
    times = sorted(draw(any_.lists(_TIMES, max_size=20)))
    return [draw(_comer(plan, order, joined, head_starts)) for order, joined in enumerate(times)]


@any_.composite
def _comer(draw: any_.DrawFn, plan: Plan, order: int, joined: float, head_starts: bool) -> Comer:
    head_start = draw(any_.sampled_from([0.0, 20.0, 40.0])) if head_starts else 0.0
    chance = any_.sampled_from([0.0, 0.15, 0.4, 0.7])
    group = draw(any_.integers(0, len(plan.groups) - 1))
    return Comer(joined - head_start, order, joined, group, draw(any_.integers(0, 1)), draw(chance), draw(chance))

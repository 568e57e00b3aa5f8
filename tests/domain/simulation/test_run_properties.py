"""What holds in every run."""

from bisect import insort
from itertools import pairwise
from math import inf

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.simulation.comer import Comer
from server.domain.simulation.plan import Plan
from server.domain.simulation.run import run
from server.domain.simulation.start import Probe, Start
from tests.domain.simulation.random_hall import HABITS, comers, plans


@given(any_.data())
def test_without_interpreters_and_head_starts_nobody_who_comes_later_changes_an_earlier_call(
    data: any_.DataObject,
) -> None:
    plan = data.draw(plans(lines=False))
    people = data.draw(comers(plan, head_starts=False))
    some = people[: data.draw(any_.integers(0, len(people)))]

    with_all, with_some = _called_at(plan, people), _called_at(plan, some)

    assert [with_all.get(comer.order) for comer in some] == [with_some.get(comer.order) for comer in some]


@given(any_.data())
def test_whether_somebody_asks_for_their_wait_changes_nothing(data: any_.DataObject) -> None:
    plan = data.draw(plans(lines=True))
    start = data.draw(_starts(plan))
    probed = Start(at=start.at, waiting=start.waiting, comers=start.comers, probes=data.draw(_probes(plan, start.at)))

    assert run(plan, HABITS, probed).calls == run(plan, HABITS, start).calls


@given(any_.data())
def test_a_probe_is_told_the_minute_in_which_a_person_in_its_place_is_called(data: any_.DataObject) -> None:
    plan = data.draw(plans(lines=True))
    start = data.draw(_starts(plan))
    probe = data.draw(_probes(plan, start.at))[0]
    probed = Start(at=start.at, waiting=start.waiting, comers=start.comers, probes=[probe])
    person = Comer(probe.key, 500, start.at, probe.group, 0, 0.0, 0.9)
    real = Start(at=start.at, waiting=[*start.waiting, person], comers=start.comers)

    at = next((call.at for call in run(plan, HABITS, real).calls if call.comer is person), inf)

    assert run(plan, HABITS, probed).probes == [at]


@given(any_.data())
def test_nobody_is_called_twice_nor_outside_a_shift_nor_by_two_at_once(data: any_.DataObject) -> None:
    plan = data.draw(plans(lines=True))
    people = data.draw(comers(plan))

    calls = run(plan, HABITS, Start(comers=people)).calls

    assert len({call.comer.order for call in calls}) == len(calls)
    assert all(any(begins <= call.at < ends for begins, ends in plan.shifts[call.advisor]) for call in calls)
    for who in range(len(plan.shifts)):
        mine = [call for call in calls if call.advisor == who]
        assert all(one.ends <= other.at for one, other in pairwise(mine))


@given(any_.data())
def test_a_line_never_interprets_more_talks_than_it_can(data: any_.DataObject) -> None:
    plan = data.draw(plans(lines=True))

    calls = run(plan, HABITS, Start(comers=data.draw(comers(plan)))).calls

    for call in calls:
        if call.line >= 0:
            at_once = [each for each in calls if each.line == call.line and each.at <= call.at < each.ends]
            assert len(at_once) <= plan.lines[call.line].at_once


def _called_at(plan: Plan, people: list[Comer]) -> dict[int, float]:
    return {call.comer.order: call.at for call in run(plan, HABITS, Start(comers=people)).calls}


@any_.composite
def _starts(draw: any_.DrawFn, plan: Plan) -> Start:
    """Some wait at minute 60, the others come later."""
    people = draw(comers(plan))
    waiting = [comer for comer in people if comer.joined <= 60]
    return Start(at=60.0, waiting=waiting, comers=[comer for comer in people if comer.joined > 60])


@any_.composite
def _probes(draw: any_.DrawFn, plan: Plan, at: float) -> list[Probe]:
    """The head starts of a newcomer at that minute, lowest key first."""
    probes: list[Probe] = []
    for _ in range(draw(any_.integers(1, 4))):
        key = at - draw(any_.sampled_from([0.0, 20.0, 40.0]))
        insort(probes, Probe(key, draw(any_.integers(0, len(plan.groups) - 1))))
    return probes

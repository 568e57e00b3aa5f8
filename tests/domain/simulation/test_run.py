"""Runs small enough to check by hand: two advisors, talks of ten minutes."""

from dataclasses import replace

import pytest

from server.domain.simulation.comer import ANYHOW, DIRECT, Comer
from server.domain.simulation.plan import Group, Stretch
from server.domain.simulation.run import run
from server.domain.simulation.start import Start, Talking
from tests.domain.simulation.small_hall import ALL_DAY, EXACT, a_comer, a_group, a_line, a_plan, called

FOREIGN = a_group(0, 1, speaking=(), lines=(0,))
"""People with whom nobody speaks directly."""


def test_whoever_came_first_is_called_first_by_whoever_is_free_first() -> None:
    plan = a_plan(a_group(0, 1))
    comers = [a_comer(at, float(at)) for at in range(4)]

    ran = run(plan, EXACT, Start(comers=comers))

    assert called(ran.calls) == [(0, 0, 0), (1, 1, 1), (2, 10, 0), (3, 11, 1)]


def test_a_head_start_puts_somebody_before_who_came_earlier() -> None:
    waiting = [a_comer(1, -5.0), a_comer(2, -1.0, head_start=20)]

    ran = run(a_plan(a_group(0), shifts=((ALL_DAY,),)), EXACT, Start(waiting=waiting))

    assert called(ran.calls) == [(2, 0, 0), (1, 10, 0)]


def test_of_two_with_the_same_place_the_lower_id_is_called() -> None:
    waiting = [a_comer(9, -5.0), a_comer(4, -5.0)]

    ran = run(a_plan(a_group(0), shifts=((ALL_DAY,),)), EXACT, Start(waiting=waiting))

    assert called(ran.calls) == [(4, 0, 0), (9, 10, 0)]


@pytest.mark.parametrize(
    ("group", "breadth", "talking", "helper"),
    [
        (a_group(0, 1, 2, speaking=(2,), lines=(0,)), (1, 1, 9), {}, 2),
        (a_group(0, 1, 2), (3, 1, 2), {}, 1),
        (a_group(0, 1, 2), (1, 1, 1), {0: Talking(4.0, DIRECT), 1: Talking(3.0, DIRECT), 2: Talking(3.0, DIRECT)}, 1),
    ],
    ids=["who speaks the language", "who can do least else", "who is idle longest, then the lower id"],
)
def test_of_several_idle_advisors_one_is_chosen(
    group: Group, breadth: tuple[int, ...], talking: dict[int, Talking], helper: int
) -> None:
    plan = a_plan(group, shifts=((ALL_DAY,),) * 3, breadth=breadth, lines=(a_line(),))

    ran = run(plan, EXACT, Start(talking=talking, comers=[a_comer(1, 5.0)]))

    assert called(ran.calls) == [(1, 5, helper)]


def test_with_the_only_line_in_use_the_next_waits_for_it_beside_an_idle_advisor() -> None:
    plan = a_plan(FOREIGN, lines=(a_line(),))

    ran = run(plan, EXACT, Start(comers=[a_comer(1, 1.0), a_comer(2, 2.0)]))

    assert called(ran.calls) == [(1, 1, 0), (2, 21, 0)]


def test_somebody_who_can_be_helped_passes_who_waits_for_a_line() -> None:
    plan = a_plan(FOREIGN, a_group(1), lines=(a_line(),))

    ran = run(plan, EXACT, Start(comers=[a_comer(1, 1.0), a_comer(2, 2.0), a_comer(3, 3.0, group=1)]))

    assert called(ran.calls) == [(1, 1, 0), (3, 3, 1), (2, 21, 0)]


def test_the_line_with_most_room_is_taken() -> None:
    plan = a_plan(a_group(0, 1, speaking=(), lines=(0, 1)), lines=(a_line(1), a_line(2)))

    ran = run(plan, EXACT, Start(comers=[a_comer(1, 1.0), a_comer(2, 2.0)]))

    assert [call.line for call in ran.calls] == [1, 0]


def test_an_interpreter_is_taken_after_fifteen_minutes_although_somebody_speaks_the_language() -> None:
    plan = a_plan(a_group(0, 1, speaking=(1,), lines=(0,)), lines=(a_line(),))

    ran = run(plan, EXACT, Start(talking={1: Talking(60.0, DIRECT)}, comers=[a_comer(1, 0.1)]))

    assert called(ran.calls) == [(1, 15.1, 0)]


def test_who_is_not_patient_yet_hides_nobody_who_is() -> None:
    plan = a_plan(a_group(0, 1, speaking=(1,), lines=(0,)), lines=(a_line(2),))
    waiting = [a_comer(1, -16.0), a_comer(2, -1.0, head_start=20)]

    ran = run(plan, EXACT, Start(talking={1: Talking(60.0, DIRECT)}, waiting=waiting))

    assert called(ran.calls) == [(1, 0, 0), (2, 20, 0)]


def test_all_who_begin_at_once_know_of_each_other() -> None:
    plan = a_plan(a_group(0, 1, speaking=(1,), lines=(0,)), lines=(a_line(),))

    ran = run(plan, EXACT, Start(waiting=[a_comer(1, -1.0)]))

    assert [(call.advisor, call.line) for call in ran.calls] == [(1, DIRECT)]


def test_when_the_one_who_speaks_the_language_goes_home_nobody_waits_for_them() -> None:
    shifts: tuple[tuple[Stretch, ...], ...] = ((ALL_DAY,), ((0.0, 8.0),))
    plan = a_plan(a_group(0, 1, speaking=(1,), lines=(0,)), shifts=shifts, lines=(a_line(),))

    ran = run(plan, EXACT, Start(talking={1: Talking(60.0, DIRECT)}, comers=[a_comer(1, 2.0)]))

    assert called(ran.calls) == [(1, 8, 0)]


def test_a_line_that_opens_later_is_waited_for() -> None:
    plan = a_plan(FOREIGN, lines=(a_line(2, (30.0, 60.0)),))

    ran = run(plan, EXACT, Start(waiting=[a_comer(1, -20.0)], comers=[a_comer(2, 2.0)]))

    assert called(ran.calls) == [(1, 30, 0), (2, 30, 1)]


def test_without_a_line_that_works_today_people_are_helped_anyhow() -> None:
    plan = a_plan(FOREIGN, lines=(a_line(1, (500.0, 600.0)),))

    ran = run(plan, EXACT, Start(comers=[a_comer(1, 2.0)]))

    assert [(call.at, call.line) for call in ran.calls] == [(2, ANYHOW)]


def test_when_the_last_line_closes_who_waited_for_it_is_helped_anyhow() -> None:
    plan = a_plan(FOREIGN, lines=(a_line(1, (0.0, 15.0)),))

    ran = run(plan, EXACT, Start(comers=[a_comer(1, 1.0), a_comer(2, 2.0)]))

    assert [(call.at, call.line) for call in ran.calls] == [(1, 0), (15, ANYHOW)]


def test_who_does_not_come_costs_the_desk_the_time_of_the_rule() -> None:
    plan = a_plan(a_group(0), shifts=((ALL_DAY,),))
    waiting = [a_comer(1, -2.0, show=-1.0), a_comer(2, -1.0)]

    ran = run(plan, EXACT, Start(waiting=waiting))

    assert [(call.comer.order, call.at, call.showed) for call in ran.calls] == [(1, 0, False), (2, 1.5, True)]


def test_a_talk_begins_when_the_person_has_come_to_the_desk() -> None:
    waiting = [a_comer(1, -2.0), a_comer(2, -1.0)]

    ran = run(a_plan(a_group(0), shifts=((ALL_DAY,),)), replace(EXACT, way=0.5), Start(waiting=waiting))

    assert called(ran.calls) == [(1, 0, 0), (2, 10.5, 0)]


def test_who_goes_home_ends_the_talk_and_calls_nobody_more() -> None:
    plan = a_plan(a_group(0), shifts=(((0.0, 15.0), (60.0, 70.0)),))

    ran = run(plan, EXACT, Start(comers=[a_comer(at, float(at)) for at in range(4)]))

    assert called(ran.calls) == [(0, 0, 0), (1, 10, 0), (2, 60, 0)]


def test_who_is_away_calls_nobody_until_they_are_back() -> None:
    ran = run(a_plan(a_group(0), shifts=((ALL_DAY,),)), EXACT, Start(away={0: 25.0}, comers=[a_comer(1, 1.0)]))

    assert called(ran.calls) == [(1, 25, 0)]


def test_once_the_advisor_whom_somebody_wanted_has_gone_home_anybody_may_help() -> None:
    shifts: tuple[tuple[Stretch, ...], ...] = ((ALL_DAY,), ((0.0, 8.0),))
    plan = a_plan(a_group(0, 1), a_group(1, then=0), shifts=shifts)
    comers = [a_comer(1, 2.0, group=1), a_comer(2, 20.0, group=1)]

    ran = run(plan, EXACT, Start(talking={1: Talking(60.0, DIRECT)}, comers=comers))

    assert called(ran.calls) == [(1, 8, 0), (2, 20, 0)]


def test_a_run_that_is_to_end_when_all_who_wait_are_called_does() -> None:
    later = [a_comer(at, float(at)) for at in range(5, 400, 5)]

    ran = run(a_plan(a_group(0, 1)), EXACT, Start(waiting=[_first()], comers=later), until_called=True)

    assert called(ran.calls) == [(1, 0, 0)]


def _first() -> Comer:
    return a_comer(1, -1.0)

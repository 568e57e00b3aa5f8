"""Whose turn it is."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.refusal import Code, Refusal
from server.domain.routing.routing import Help, Way, WhyNot
from server.domain.routing.turn import InLine, next_of
from tests.building import MONDAY, a_leg

HELPED = Help(way=Way.DIRECT)
PASSED = Help(why=WhyNot.OTHER_LANGUAGE)


def _waits(leg: int, seconds: int = 0, by: Help = HELPED) -> InLine:
    return InLine(need=leg, leg=a_leg(id=leg, sort_key=MONDAY + timedelta(seconds=seconds)), help=by)


LINES = any_.lists(
    any_.builds(_waits, any_.integers(1, 50), any_.integers(0, 5), any_.sampled_from([HELPED, PASSED])),
    unique_by=lambda each: each.leg.id,
)


def test_whoever_stands_first_in_line_is_next() -> None:
    assert next_of([_waits(1, 1), _waits(2, 0)]).next.leg.id == 2


def test_of_two_who_came_at_the_same_moment_the_first_ticket_is_next() -> None:
    assert next_of([_waits(7), _waits(3)]).next.leg.id == 3


def test_whoever_cannot_be_helped_now_is_passed() -> None:
    first, second = _waits(1, 0, PASSED), _waits(2, 1)

    choice = next_of([second, first, _waits(3, 2, PASSED)])

    assert (choice.next, choice.passed) == (second, (first,))


@pytest.mark.parametrize("line", [[], [_waits(1, 0, PASSED)]], ids=["empty", "nobody who can be helped"])
def test_when_there_is_nobody_that_is_said(line: list[InLine]) -> None:
    with pytest.raises(Refusal) as refused:
        next_of(line)

    assert refused.value.code is Code.NOBODY_WAITS


@given(LINES, any_.randoms(use_true_random=False))
def test_the_same_people_give_the_same_choice_in_whatever_order(line: list[InLine], chance: Random) -> None:
    shuffled = [*line, _waits(99, 9)]
    chance.shuffle(shuffled)

    assert next_of(shuffled) == next_of([*line, _waits(99, 9)])


@given(LINES)
def test_nobody_who_can_be_helped_is_passed(line: list[InLine]) -> None:
    choice = next_of([*line, _waits(99, 9)])

    assert all(each.help is PASSED and each.place < choice.next.place for each in choice.passed)
    assert all(each.place >= choice.next.place for each in line if each.help is HELPED)

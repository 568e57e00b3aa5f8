"""How an outlook is said: never two things at once, and nothing that sounds as if it came true when it does not."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.expected_call import expected_call
from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.saying import Beside, Saying, beside, saying_of
from tests.building import MONDAY

NOON = MONDAY + timedelta(hours=2)


def _told(**changes: Any) -> Outlook:
    return replace(Outlook(people=4, or_more=False, range=Range(low=20, high=35)), **changes)


@pytest.mark.parametrize(
    ("told", "saying"),
    [
        (_told(), Saying.RANGE),
        (_told(range=Range(low=0, high=10)), Saying.AT_MOST),
        (_told(range=None), Saying.UNKNOWN),
        (_told(not_before=NOON), Saying.NOT_BEFORE),
        (_told(today=Today.PERHAPS_NOT), Saying.RANGE),
        (_told(today=Today.PROBABLY_NOT, not_before=NOON), Saying.PROBABLY_NOT),
        (_told(today=Today.NO, range=None), Saying.NOT_TODAY),
    ],
)
def test_one_sentence_says_how_long_it_takes(told: Outlook, saying: Saying) -> None:
    assert saying_of(told) is saying


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (_told(right_in_ten=8), Beside.CHANCE),
        (_told(), None),
        (_told(right_in_ten=8, today=Today.PERHAPS_NOT), Beside.PERHAPS_NOT),
        (_told(right_in_ten=8, not_before=NOON), None),
        (_told(right_in_ten=8, range=None), None),
        (_told(right_in_ten=8, today=Today.PROBABLY_NOT), Beside.AGAIN),
        (_told(range=None, today=Today.NO), Beside.AGAIN),
    ],
)
def test_at_most_one_thing_stands_beside_it(told: Outlook, said: Beside | None) -> None:
    assert beside(told) is said


def test_a_call_is_expected_between_two_times_that_are_rounded_outward() -> None:
    on_the_dot = expected_call(_told(), MONDAY)
    in_between = expected_call(_told(), MONDAY + timedelta(minutes=2, seconds=30))

    assert on_the_dot == (MONDAY + timedelta(minutes=20), MONDAY + timedelta(minutes=35))
    assert in_between == (MONDAY + timedelta(minutes=20), MONDAY + timedelta(minutes=40))


@pytest.mark.parametrize("told", [_told(range=None), _told(today=Today.PROBABLY_NOT), _told(today=Today.NO)])
def test_who_is_hardly_called_today_is_told_no_time_of_a_call(told: Outlook) -> None:
    assert expected_call(told, MONDAY) is None

"""Who is next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.refusal import Code, Refusal
from server.domain.routing import helps, next_of, topics_sharing_advisors
from tests.building import MONDAY, a_leg, a_site, an_advisor

LEGS = any_.builds(
    lambda id_, seconds: a_leg(id=id_, sort_key=MONDAY + timedelta(seconds=seconds)),
    any_.integers(1, 50),
    any_.integers(0, 5),
)


def test_whoever_has_waited_longest_is_next() -> None:
    early, late = a_leg(id=2, sort_key=MONDAY), a_leg(id=1, sort_key=MONDAY + timedelta(seconds=1))

    assert next_of([late, early]) == early


def test_of_two_who_came_at_the_same_moment_the_first_ticket_is_next() -> None:
    assert next_of([a_leg(id=7), a_leg(id=3)]).id == 3


def test_when_nobody_waits_that_is_said() -> None:
    with pytest.raises(Refusal) as refused:
        next_of([])

    assert refused.value.code is Code.NOBODY_WAITS


@given(any_.lists(LEGS, min_size=1, unique_by=lambda leg: leg.id), any_.randoms(use_true_random=False))
def test_the_same_people_give_the_same_choice_in_whatever_order(legs: list[object], chance: object) -> None:
    shuffled = list(legs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert next_of(shuffled) == next_of(legs)  # type: ignore[arg-type]  # legs


def test_lines_that_share_an_advisor_stand_before_one_another() -> None:
    assert topics_sharing_advisors(a_site(), "anmelden") == ("anmelden", "empfang")
    assert topics_sharing_advisors(a_site(), "empfang") == ("anmelden", "arbeit", "empfang", "familie")


def test_a_topic_that_nobody_serves_has_only_its_own_line() -> None:
    assert topics_sharing_advisors(a_site(advisors=()), "anmelden") == ("anmelden",)


def test_an_advisor_helps_with_their_topics() -> None:
    rat = an_advisor("rat", "familie")

    assert helps(rat, "familie")
    assert not helps(rat, "geld")

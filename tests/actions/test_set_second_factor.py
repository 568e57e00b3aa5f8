"""A second factor is set up and taken away."""

import pytest

from server.actions.set_second_factor import set_second_factor
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.actions.accounts import does, has_account, kept
from tests.open_hall import OpenHall


def test_the_sealed_secret_is_kept_and_the_hall_can_read_that_there_is_one(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")

    (event,) = does(hall, set_second_factor, account="rat", sealed="sealed", counter=7)

    assert (event.kind, event.facts) == (Kind.SECOND_FACTOR_SET, {"account": "rat", "on": True})
    assert (kept(hall, "rat").second_secret, kept(hall, "rat").second_used) == ("sealed", 7)
    assert "sealed" not in str(hall.everything()["events"])


def test_it_is_taken_away_again(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", second_secret="sealed", second_used=7)

    (event,) = does(hall, set_second_factor, account="rat", sealed=None, counter=8)

    assert event.facts["on"] is False
    assert kept(hall, "rat").second_secret is None


@pytest.mark.parametrize("counter", [6, 7])
def test_a_code_that_was_used_or_is_older_does_nothing(hall: OpenHall, counter: int) -> None:
    has_account(hall, "rat", person="rat", second_secret="sealed", second_used=7)

    with hall.refuses(Code.CODE_WRONG):
        does(hall, set_second_factor, account="rat", sealed=None, counter=counter)

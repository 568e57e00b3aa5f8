"""What somebody was told is kept with their ticket, and reads the same again."""

from datetime import timedelta

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.outlook_facts import again_in, facts_of, outlook_in
from tests.building import MONDAY

NOON = MONDAY + timedelta(hours=2)
TOMORROW = MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    "told",
    [
        Outlook(people=0, or_more=False, range=None),
        Outlook(people=200, or_more=True, range=Range(low=20, high=35), right_in_ten=8, never=3),
        Outlook(
            people=4, or_more=False, range=Range(low=90, high=120), today=Today.PERHAPS_NOT, not_before=NOON, never=20
        ),
    ],
)
def test_an_outlook_is_read_as_it_was_told(told: Outlook) -> None:
    assert outlook_in(facts_of(told, again=None)) == told


def test_when_to_come_again_is_read_as_it_was_told() -> None:
    facts = facts_of(Outlook(people=4, or_more=False, range=None, today=Today.NO), again=TOMORROW)

    assert again_in(facts) == TOMORROW


def test_an_event_of_an_earlier_release_tells_people_and_range() -> None:
    told = outlook_in({"people": 4, "or_more": False, "low": 20, "high": 35})

    assert told == Outlook(people=4, or_more=False, range=Range(low=20, high=35))
    assert again_in({"people": 4}) is None

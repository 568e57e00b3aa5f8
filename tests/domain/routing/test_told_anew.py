"""When somebody who waits is told anew."""

from dataclasses import replace

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.routing.told_anew import told_anew

FAR = Outlook(people=40, or_more=False, range=Range(low=90, high=120), right_in_ten=8)


@pytest.mark.parametrize(("low", "high"), [(90, 120), (85, 115), (100, 130)])
def test_whoever_waits_for_two_hours_is_not_told_of_ten_minutes(low: int, high: int) -> None:
    assert not told_anew(FAR, replace(FAR, range=Range(low=low, high=high)))


@pytest.mark.parametrize(("low", "high"), [(75, 120), (90, 135)])
def test_more_than_a_tenth_of_the_longest_wait_is_told(low: int, high: int) -> None:
    assert told_anew(FAR, replace(FAR, range=Range(low=low, high=high)))


def test_whoever_is_soon_called_is_told_of_every_five_minutes() -> None:
    soon = replace(FAR, range=Range(low=35, high=45))

    assert told_anew(soon, replace(soon, range=Range(low=30, high=45)))
    assert told_anew(soon, replace(soon, range=Range(low=35, high=40)))


@pytest.mark.parametrize(
    "now", [replace(FAR, people=30), replace(FAR, today=Today.PERHAPS_NOT), replace(FAR, range=None), None]
)
def test_everything_else_is_told(now: Outlook | None) -> None:
    assert told_anew(FAR, now)
    assert told_anew(now, FAR)


def test_another_sentence_is_told() -> None:
    at_least = replace(FAR, range=Range(low=5, high=120))

    assert told_anew(at_least, replace(FAR, range=Range(low=0, high=120)))

"""Whom a head start has passed."""

from datetime import datetime, timedelta

from server.domain.visits.leg import Leg
from server.storage import needs
from server.storage.overtaking import Overtaken, overtaken
from tests.building import MONDAY
from tests.open_hall import OpenHall
from tests.storage.standing import need, stand

TWENTY = timedelta(minutes=20)


def _came(minute: int) -> datetime:
    return MONDAY + timedelta(minutes=minute)


def test_those_who_came_in_the_minutes_of_a_head_start_are_passed(hall: OpenHall) -> None:
    stand(hall, need(), _came(0), _came(11), _came(12), _came(29))
    (mine,) = stand(hall, need(), _came(30) - TWENTY, joined_at=_came(30), head_start=20)
    stand(hall, need(), _came(31))

    passed = _overtaken(hall, mine)

    assert passed == [Overtaken(people=3, oldest=2)]


def test_nobody_is_passed_without_a_head_start(hall: OpenHall) -> None:
    stand(hall, need(), _came(10))
    (mine,) = stand(hall, need("arbeit"), _came(20))

    assert _overtaken(hall, mine) == []


def test_somebody_with_a_head_start_of_their_own_who_came_later_is_not_passed(hall: OpenHall) -> None:
    (mine,) = stand(hall, need(), _came(30) - TWENTY, joined_at=_came(30), head_start=20)
    stand(hall, need(), _came(31) - TWENTY, joined_at=_came(31), head_start=20)

    assert _overtaken(hall, mine) == []


def test_people_with_other_needs_are_passed_too(hall: OpenHall) -> None:
    stand(hall, need("arbeit"), _came(15))
    stand(hall, need("familie", "so"), _came(15), _came(16))
    (mine,) = stand(hall, need(), _came(30) - TWENTY, joined_at=_came(30), head_start=20)

    assert _overtaken(hall, mine) == [Overtaken(people=1, oldest=1), Overtaken(people=2, oldest=2)]


def test_only_the_needs_that_are_asked_for_are_looked_at(hall: OpenHall) -> None:
    stand(hall, need(), _came(15))
    (mine,) = stand(hall, need(), _came(30) - TWENTY, joined_at=_came(30), head_start=20)

    with hall.reading() as records:
        assert overtaken(records, mine, among=[]) == {}
        assert overtaken(records, mine, among=[0]) == {}


def _overtaken(hall: OpenHall, leg: Leg) -> list[Overtaken]:
    with hall.reading() as records:
        passed = overtaken(records, leg, among=needs.of_today(records))
    return [passed[row] for row in sorted(passed)]

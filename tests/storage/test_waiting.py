"""The line: who is first, and who stands before somebody."""

from datetime import timedelta

import pytest

from server.storage import needs, waiting
from server.storage.waiting import COUNTED
from tests.building import MONDAY
from tests.open_hall import OpenHall
from tests.storage.standing import need, stand

BEFORE = MONDAY - timedelta(minutes=5)
WORK, FAMILY, MONEY, RECEPTION = need("arbeit"), need("familie"), need("geld"), need("empfang")


def test_the_head_of_a_line_is_whoever_came_first(hall: OpenHall) -> None:
    stand(hall, WORK, MONDAY, BEFORE, MONDAY)
    stand(hall, need("arbeit", "so"), MONDAY)

    with hall.reading() as records:
        heads, known = waiting.heads(records), needs.of_today(records)

    assert {leg.id for leg in heads.values()} == {2, 4}
    assert all(known[need] == leg.need for need, leg in heads.items())


def test_of_those_who_came_at_the_same_moment_the_first_ticket_is_first(hall: OpenHall) -> None:
    stand(hall, RECEPTION, MONDAY, MONDAY, MONDAY)

    with hall.reading() as records:
        (head,) = waiting.heads(records).values()
        first = waiting.first(records, [*needs.of_today(records)], each=2)

    assert (head.id, [leg.id for leg in first]) == (1, [1, 2])


def test_a_need_with_which_nobody_waits_any_more_has_no_head(hall: OpenHall) -> None:
    hall.waits()
    hall.calls(hall.sits())

    with hall.reading() as records:
        assert waiting.heads(records) == {}
        assert len(needs.of_today(records)) == 1


def test_the_first_who_has_waited_long_enough_may_stand_behind_the_head(hall: OpenHall) -> None:
    stand(hall, RECEPTION, BEFORE, joined_at=MONDAY)
    long_here, _ = stand(hall, RECEPTION, MONDAY - timedelta(minutes=4), MONDAY - timedelta(minutes=3))
    stand(hall, WORK, MONDAY)

    with hall.reading() as records:
        patient = waiting.patient(records, [*needs.of_today(records)], since=MONDAY - timedelta(minutes=3))

    assert list(patient.values()) == [long_here]


def test_only_the_needs_that_are_asked_for_are_looked_at(hall: OpenHall) -> None:
    stand(hall, WORK, BEFORE)
    stand(hall, RECEPTION, BEFORE)

    with hall.reading() as records:
        work = next(row for row, known in needs.of_today(records).items() if known == WORK)

        assert [leg.topic for leg in waiting.patient(records, [work], since=MONDAY).values()] == ["arbeit"]
        assert [leg.topic for leg in waiting.first(records, [work], each=9)] == ["arbeit"]
        assert (waiting.patient(records, [], since=MONDAY), waiting.first(records, [], each=9)) == ({}, [])


def test_only_so_many_of_each_line_are_looked_up_and_stand_in_the_order_of_all(hall: OpenHall) -> None:
    stand(hall, WORK, *[MONDAY] * 5)
    stand(hall, RECEPTION, BEFORE)

    with hall.reading() as records:
        first = waiting.first(records, [*needs.of_today(records)], each=3)

    assert [leg.topic for leg in first] == ["empfang"] + ["arbeit"] * 3


def test_only_those_who_wait_today_are_in_line(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    hall.waits(), hall.waits(), hall.waits()
    hall.serves(hall.sits("rat", "eins")), hall.calls(hall.sits("amt", "zwei"))

    with hall.reading() as records:
        heads, ahead = waiting.heads(records), waiting.ahead(records)

    assert [leg.id for leg in heads.values()] == [4]
    assert ahead == {RECEPTION: 1}


def test_people_are_counted_with_each_need(hall: OpenHall) -> None:
    stand(hall, WORK, MONDAY, MONDAY)
    stand(hall, MONEY, MONDAY)

    with hall.reading() as records:
        assert waiting.ahead(records) == {MONEY: 1, WORK: 2}


def test_those_behind_somebody_are_not_counted(hall: OpenHall) -> None:
    stand(hall, WORK, BEFORE, MONDAY, MONDAY + timedelta(seconds=1))
    (mine,) = stand(hall, RECEPTION, MONDAY)
    stand(hall, FAMILY, MONDAY, BEFORE)

    with hall.reading() as records:
        assert waiting.ahead(records, of=mine) == {WORK: 2, FAMILY: 1}


@pytest.mark.parametrize(
    ("people", "counted"), [(COUNTED - 1, COUNTED - 1), (COUNTED, COUNTED), (COUNTED + 7, COUNTED)]
)
def test_a_long_line_is_counted_only_so_far(hall: OpenHall, people: int, counted: int) -> None:
    stand(hall, RECEPTION, *[BEFORE] * people)
    (mine,) = stand(hall, RECEPTION, MONDAY)
    stand(hall, RECEPTION, *[MONDAY] * 3)

    with hall.reading() as records:
        assert waiting.ahead(records, of=mine) == {RECEPTION: counted}


def test_the_day_knows_who_is_not_over_and_who_was_left_over(hall: OpenHall) -> None:
    yesterday = hall.waits()
    hall.clock.passes(days=1)
    today = hall.waits()

    with hall.reading() as records:
        open_today, left_over = waiting.open_today(records), waiting.left_over(records)

    assert [leg.id for leg in open_today] == [today.id]
    assert [leg.id for leg in left_over] == [yesterday.id]

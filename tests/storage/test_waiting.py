"""The line: who is first, and who stands before somebody."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from server.domain.leg import Leg
from server.storage import waiting
from server.storage.tables import legs, tickets
from server.storage.waiting import COUNTED
from tests.building import MONDAY, TODAY
from tests.open_hall import OpenHall

BEFORE = MONDAY - timedelta(minutes=5)


def test_the_head_of_a_line_is_whoever_came_first(hall: OpenHall) -> None:
    _line(hall, "arbeit", MONDAY, BEFORE, MONDAY)
    _line(hall, "empfang", MONDAY)

    with hall.reading() as records:
        heads = waiting.heads(records, ("arbeit", "empfang", "familie"))

    assert [(leg.topic, leg.sort_key) for leg in heads] == [("arbeit", BEFORE), ("empfang", MONDAY)]


def test_of_those_who_came_at_the_same_moment_the_first_ticket_is_first(hall: OpenHall) -> None:
    _line(hall, "empfang", MONDAY, MONDAY, MONDAY)

    with hall.reading() as records:
        first = waiting.first(records, ("empfang",), each=2)

    assert [leg.id for leg in first] == [1, 2]


def test_only_so_many_of_each_line_are_looked_up(hall: OpenHall) -> None:
    _line(hall, "arbeit", *[MONDAY] * 5)
    _line(hall, "empfang", MONDAY)

    with hall.reading() as records:
        first = waiting.first(records, ("arbeit", "empfang"), each=3)

    assert [leg.topic for leg in first] == ["arbeit"] * 3 + ["empfang"]


def test_somebody_who_serves_nothing_has_no_line(hall: OpenHall) -> None:
    _line(hall, "empfang", MONDAY)

    with hall.reading() as records:
        assert waiting.heads(records, ()) == []
        assert waiting.ahead(records, ()) == {}


def test_only_those_who_wait_today_are_in_line(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    hall.waits(), hall.waits(), hall.waits()
    hall.serves(hall.sits("rat", "eins")), hall.calls(hall.sits("amt", "zwei"))

    with hall.reading() as records:
        first, ahead = waiting.first(records, ("empfang",), each=9), waiting.ahead(records, ("empfang",))

    assert [leg.id for leg in first] == [4]
    assert ahead == {"empfang": 1}


def test_people_are_counted_in_each_line(hall: OpenHall) -> None:
    _line(hall, "arbeit", MONDAY, MONDAY)
    _line(hall, "geld", MONDAY)

    with hall.reading() as records:
        ahead = waiting.ahead(records, ("geld", "arbeit", "familie"))

    assert ahead == {"geld": 1, "arbeit": 2, "familie": 0}


def test_those_behind_somebody_are_not_counted(hall: OpenHall) -> None:
    _line(hall, "arbeit", BEFORE, MONDAY, MONDAY + timedelta(seconds=1))
    mine = _line(hall, "empfang", MONDAY)[0]
    _line(hall, "familie", MONDAY, BEFORE)

    with hall.reading() as records:
        ahead = waiting.ahead(records, ("arbeit", "empfang", "familie"), of=mine)

    assert ahead == {"arbeit": 2, "empfang": 0, "familie": 1}


@pytest.mark.parametrize(
    ("people", "counted"), [(COUNTED - 1, COUNTED - 1), (COUNTED, COUNTED), (COUNTED + 7, COUNTED)]
)
def test_a_long_line_is_counted_only_so_far(hall: OpenHall, people: int, counted: int) -> None:
    _line(hall, "empfang", *[BEFORE] * people)
    mine = _line(hall, "empfang", MONDAY)[0]
    _line(hall, "empfang", *[MONDAY] * 3)

    with hall.reading() as records:
        ahead = waiting.ahead(records, ("empfang",), of=mine)

    assert ahead == {"empfang": counted}


def test_the_day_knows_who_is_not_over_and_who_was_left_over(hall: OpenHall) -> None:
    yesterday = hall.waits()
    hall.clock.passes(days=1)
    today = hall.waits()

    with hall.reading() as records:
        open_today, left_over = waiting.open_today(records), waiting.left_over(records)

    assert [leg.id for leg in open_today] == [today.id]
    assert [leg.id for leg in left_over] == [yesterday.id]


def _line(hall: OpenHall, topic: str, *came: datetime) -> list[Leg]:
    """People who came for a topic at those moments, put there at once."""
    start = max((row[0] for row in hall.everything()["legs"]), default=0)
    numbered = list(enumerate(came, start=start + 1))
    visits = [
        {
            "id": id_,
            "site": "halle",
            "day": TODAY,
            "count": id_,
            "language": "de",
            "secret": f"secret {id_}",
            "taken_at": at,
        }
        for id_, at in numbered
    ]
    stretches = [
        {"id": id_, "ticket": id_, "site": "halle", "day": TODAY, "topic": topic, "state": "waiting", "sort_key": at,
         "joined_at": at, "calls": 0, "version": 0}
        for id_, at in numbered
    ]  # fmt: skip
    hall.storage.write_plainly(lambda connection: connection.execute(insert(tickets), visits))
    hall.storage.write_plainly(lambda connection: connection.execute(insert(legs), stretches))
    return [hall.leg(id_) for id_, _ in numbered]

"""The sum of a day is kept once the day is cleared, and only then."""

from collections.abc import Sequence
from datetime import date

from server.actions.keep_day_sums import keep_day_sums
from server.domain.statistics.day_sum import DaySum
from server.storage import day_sums
from tests.actions.clearing import a_whole_day, clears
from tests.building import TODAY
from tests.open_hall import OpenHall


def test_the_sum_of_a_cleared_day_is_kept_as_it_was_made(hall: OpenHall) -> None:
    a_whole_day(hall)
    clears(hall)

    sums = _made(hall)
    happened = hall.do(keep_day_sums, sums=sums)

    assert happened == []
    assert [row[1] for row in hall.everything()["day_sums"]] == [TODAY]


def test_twice_is_once(hall: OpenHall) -> None:
    a_whole_day(hall)
    clears(hall)
    hall.do(keep_day_sums, sums=_made(hall))
    once = hall.everything()

    hall.do(keep_day_sums, sums=_made(hall))

    assert hall.everything() == once


def test_a_day_that_still_has_names_is_left_out(hall: OpenHall) -> None:
    hall.takes_ticket()

    hall.do(keep_day_sums, sums=_made(hall))

    assert hall.everything()["day_sums"] == []


def _made(hall: OpenHall, day: date = TODAY) -> Sequence[DaySum]:
    with hall.reading() as records:
        return list(day_sums.made(records, hall.site, [day], today=records.day))

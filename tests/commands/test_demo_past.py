"""A demo begins with a past: eight weeks that never were."""

from datetime import timedelta

from server.commands.demo_past import WEEKS, invent_past
from server.storage import clearings, history, told_waits
from tests.building import TODAY
from tests.open_hall import OpenHall

FIRST = TODAY - timedelta(weeks=WEEKS)


def test_the_eight_weeks_before_it_are_cleared_and_full_of_visits(small_hall: OpenHall) -> None:
    invent_past(small_hall.storage, small_hall.site, start=small_hall.clock())

    with small_hall.reading() as records:
        days = {each.day for each in history.of_days(records, FIRST, TODAY)}
        told = told_waits.of_days(records, FIRST, TODAY)
        due = clearings.due(records, TODAY)
    assert FIRST in days
    assert max(days) < TODAY
    assert len(days) >= 5 * WEEKS - 2
    assert sum(each.told for each in told.values()) > 100
    assert due is None

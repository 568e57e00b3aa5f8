"""Cleared days are summed up by themselves, some at a time."""

from random import Random

from sqlalchemy import Connection, update

from server.live.summing import sum_up, sum_up_cleared_days
from server.storage.tables import day_sums
from tests.actions.clearing import clears
from tests.open_hall import OpenHall
from tests.storage.wild_days import DAYS, record, wild_days


def test_every_cleared_day_is_summed_up(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(2))))  # noqa: S311  the same on every run
    clears(hall)

    sum_up_cleared_days(hall.storage, hall.perform, hall.clock)

    assert {row[1] for row in hall.everything()["day_sums"]} >= set(DAYS)
    assert list(sum_up(hall.storage, hall.perform, hall.clock, "halle")) == []


def test_it_says_how_many_days_are_left(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(2))))  # noqa: S311  the same on every run
    clears(hall)

    left = list(sum_up(hall.storage, hall.perform, hall.clock, "halle"))

    assert left == [0]


def test_a_sum_of_an_older_form_is_made_anew(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: record(connection, wild_days(Random(2))))  # noqa: S311  the same on every run
    clears(hall)
    sum_up_cleared_days(hall.storage, hall.perform, hall.clock)
    as_they_were = hall.everything()["day_sums"]

    hall.storage.write_plainly(_grow_old)
    sum_up_cleared_days(hall.storage, hall.perform, hall.clock)

    assert hall.everything()["day_sums"] == as_they_were


def _grow_old(connection: Connection) -> None:
    connection.execute(update(day_sums).values(form=0, document="{}"))

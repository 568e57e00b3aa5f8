"""What has been said to differ from the rota is kept, each word of it."""

from datetime import timedelta

from server.domain.hours.rota import RotaChange
from server.storage import rota
from server.storage.records import Records
from tests.building import MONDAY
from tests.open_hall import OpenHall

HOUR = timedelta(hours=1)


def test_changes_come_back_in_the_order_in_which_they_were_said(hall: OpenHall) -> None:
    away, back = _change(present=False), _change(present=True)

    _said(hall, away, back)

    with hall.reading() as records:
        assert rota.not_over(records, MONDAY) == [away, back]


def test_a_change_that_is_over_is_not_looked_at(hall: OpenHall) -> None:
    _said(hall, _change(begins=MONDAY - 2 * HOUR, ends=MONDAY), later := _change(ends=MONDAY + 2 * HOUR))

    with hall.reading() as records:
        assert rota.not_over(records, MONDAY) == [later]


def test_another_hall_has_a_rota_of_its_own(hall: OpenHall) -> None:
    _said(hall, _change())

    with hall.reading() as records:
        assert rota.not_over(Records(connection=records.connection, site="andere", day=records.day), MONDAY) == []


def _change(**changes: object) -> RotaChange:
    dull = {"advisor": "rat", "present": True, "begins": MONDAY, "ends": MONDAY + HOUR, "made_at": MONDAY}
    return RotaChange(**(dull | changes))  # type: ignore[arg-type]  # fields of a change


def _said(hall: OpenHall, *changes: RotaChange) -> None:
    def work(records: Records, *_: object) -> None:
        for change in changes:
            rota.add(records, change, at=MONDAY, by="amt")

    hall.storage.write(hall.site.site, hall.clock, work)

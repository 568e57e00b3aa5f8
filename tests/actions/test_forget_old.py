"""What happened years ago is deleted."""

from datetime import date

from sqlalchemy import update

from server.actions.forget_old import forget_old
from server.domain.hours.over import first_kept
from server.storage import forgotten
from server.storage.tables import events, site_versions
from tests.open_hall import OpenHall


def test_what_happened_years_ago_is_deleted(hall: OpenHall) -> None:
    hall.waits()
    _happened_in(hall, 2022)
    hall.waits()

    hall.do(forget_old, years=3)

    assert len(hall.everything()["events"]) == 1
    assert not _is_old(hall)


def test_whole_years_are_kept(hall: OpenHall) -> None:
    hall.waits()
    _happened_in(hall, 2023)
    before = hall.everything()

    hall.do(forget_old, years=3)

    assert hall.everything() == before
    assert first_kept(date(2026, 11, 23), 3) == date(2023, 1, 1)


def test_old_versions_of_the_profile_go_and_the_one_in_use_stays(hall: OpenHall) -> None:
    hall.loads(hall.site)
    long_ago = hall.clock().replace(year=2020)
    hall.storage.write_plainly(lambda connection: connection.execute(update(site_versions).values(loaded_at=long_ago)))
    _happened_in(hall, 2020)

    hall.do(forget_old, years=3)

    assert [row[1] for row in hall.everything()["site_versions"]] == [2]


def test_doing_it_twice_changes_nothing(hall: OpenHall) -> None:
    hall.waits()
    _happened_in(hall, 2020)
    hall.do(forget_old, years=1)
    before = hall.everything()

    hall.do(forget_old, years=1)

    assert hall.everything() == before


def _happened_in(hall: OpenHall, year: int) -> None:
    then = update(events).values(day=date(year, 6, 1))
    hall.storage.write_plainly(lambda connection: connection.execute(then))


def _is_old(hall: OpenHall) -> bool:
    with hall.reading() as records:
        return forgotten.has_any(records, before=first_kept(records.day, 3))

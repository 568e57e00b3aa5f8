"""The profiles of the sites: always the one that is loaded now."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from server.domain.refusal import Code, Refusal
from server.storage import sites
from tests.building import MONDAY, a_site
from tests.open_hall import OpenHall


def test_a_site_comes_back_as_it_was_loaded(hall: OpenHall) -> None:
    with hall.storage.reading("halle", MONDAY) as (_, site):
        assert site == a_site()


def test_a_site_that_is_known_is_not_loaded_as_a_first_one(hall: OpenHall) -> None:
    first = hall.storage.write_plainly(lambda connection: sites.add(connection, a_site(title="Anders"), at=MONDAY))

    with hall.storage.reading("halle", MONDAY) as (_, site):
        assert site.title == "Halle"
    assert first is False


def test_a_site_that_nobody_loaded_is_refused(hall: OpenHall) -> None:
    with pytest.raises(Refusal) as refused, hall.storage.reading("anderswo", MONDAY):
        pass

    assert refused.value.code is Code.SITE_UNKNOWN


def test_sites_are_listed(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: sites.add(connection, a_site(site="andere"), at=MONDAY))

    with hall.storage.looking() as connection:
        assert sites.ids(connection) == ["andere", "halle"]


def test_a_profile_whose_commit_failed_was_never_there(hall: OpenHall) -> None:
    def never_commits(connection: Connection) -> None:
        sites.save(connection, a_site(title="Nie"), at=MONDAY)
        hall.storage._sites.current(connection, "halle")  # noqa: SLF001  # as the next action in the same commit does
        needs = "needs INTEGER REFERENCES never (id) DEFERRABLE INITIALLY DEFERRED"
        connection.execute(text(f"CREATE TABLE never (id INTEGER PRIMARY KEY, {needs})"))
        connection.execute(text("INSERT INTO never VALUES (1, 2)"))

    with pytest.raises(IntegrityError):
        hall.storage.write_plainly(never_commits)
    hall.clock.passes(seconds=1)
    hall.loads(a_site(title="Danach"))

    with hall.storage.reading("halle", MONDAY) as (_, site):
        assert site.title == "Danach"

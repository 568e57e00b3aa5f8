"""A new hall begins."""

import pytest

from server.actions.open_site import open_site
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import sites
from tests.actions.accounts import does
from tests.at_once import at_once
from tests.building import a_site
from tests.open_hall import OpenHall

OTHER = a_site(site="nord", title="Nord")


def test_a_hall_begins_with_its_first_version(hall: OpenHall) -> None:
    (event,) = does(hall, open_site, profile=OTHER, by="betrieb")

    assert (event.kind, event.facts) == (Kind.SITE_LOADED, {"changed": [], "by": "betrieb", "version": 1})
    with hall.storage.looking() as connection:
        assert sites.ids(connection) == ["halle", "nord"]
        assert [(known.version, known.loaded_by) for known in sites.versions(connection, "nord")] == [(1, "betrieb")]


@pytest.mark.parametrize("taken", ["halle", "new"])
def test_an_id_that_is_taken_is_refused(hall: OpenHall, taken: str) -> None:
    with hall.refuses(Code.SITE_TAKEN):
        does(hall, open_site, profile=a_site(site=taken), by="betrieb")


def test_beginning_the_same_hall_twice_is_refused(hall: OpenHall) -> None:
    does(hall, open_site, profile=OTHER, by="betrieb")

    with hall.refuses(Code.SITE_TAKEN):
        does(hall, open_site, profile=OTHER, by="betrieb")


def test_of_two_at_once_one_begins_it(hall: OpenHall) -> None:
    with hall.beside() as other:
        found = at_once(
            lambda: does(hall, open_site, profile=OTHER, by="eins"),
            lambda: does(other, open_site, profile=OTHER, by="zwei"),
        )

    assert sorted(isinstance(each, Refusal) for each in found) == [False, True]

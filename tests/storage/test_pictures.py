"""The pictures of the slides are loaded with the profile, and stay for whoever takes that back."""

from dataclasses import replace

from server.actions.load_site import load_site
from server.domain.site.picture import Picture
from server.storage import pictures
from tests.building import a_site
from tests.open_hall import OpenHall

PLAN = Picture(name="plan.png", kind="image/png", content=b"plan")
PLACE = Picture(name="place.jpg", kind="image/jpeg", content=b"place")


def test_a_new_profile_brings_its_own_pictures_and_leaves_those_of_older_ones(hall: OpenHall) -> None:
    hall.do(load_site, profile=a_site(), shows=[PLAN])
    before = names(hall)

    hall.do(load_site, profile=a_site(), shows=[PLACE])

    assert (set(before), set(names(hall))) == ({"plan.png"}, {"plan.png", "place.jpg"})


def test_a_picture_of_the_same_name_takes_the_place_of_the_old_one(hall: OpenHall) -> None:
    hall.do(load_site, profile=a_site(), shows=[PLAN])
    before = names(hall)

    hall.do(load_site, profile=a_site(), shows=[replace(PLAN, content=b"another plan")])

    assert names(hall).keys() == before.keys()
    assert names(hall) != before


def test_a_profile_that_is_loaded_without_pictures_leaves_them(hall: OpenHall) -> None:
    hall.do(load_site, profile=a_site(), shows=[PLAN])

    hall.do(load_site, profile=a_site(title="Anders"))

    assert set(names(hall)) == {"plan.png"}


def test_a_picture_is_found_by_its_digest_alone(hall: OpenHall) -> None:
    hall.do(load_site, profile=a_site(), shows=[PLAN, PLACE])
    digest = names(hall)["place.jpg"]

    with hall.storage.looking() as connection:
        assert pictures.of_digest(connection, digest) == PLACE
        assert pictures.of_digest(connection, "0" * 64) is None


def names(hall: OpenHall) -> dict[str, str]:
    with hall.storage.looking() as connection:
        return pictures.digests(connection, "halle")

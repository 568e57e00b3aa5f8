"""The directory as it is kept: the profile's places, and those of each source."""

from server.domain.site.place import Place
from server.storage import directory
from server.storage.records import Records
from tests.building import TODAY, a_place
from tests.open_hall import OpenHall


def keeps(hall: OpenHall, source: str, *places: Place) -> None:
    """The hall keeps the places of a source."""
    hall.storage.write(
        hall.site.site,
        hall.clock,
        lambda records, _site, now: directory.replace_source(records, source, places, at=now),
    )


def ids(hall: OpenHall) -> list[str]:
    """The ids of all places, in their order."""
    with hall.reading() as records:
        return [place.id for place in directory.every(records, hall.site)]


def found(hall: OpenHall, place: str) -> Place | None:
    """That place as it is kept."""
    with hall.reading() as records:
        return directory.place(records, hall.site, place)


def test_an_imported_place_is_found_as_it_came_with_its_day(hall: OpenHall) -> None:
    tafel = a_place(id="tafel", source="Stadt")

    keeps(hall, "Stadt", tafel)

    assert found(hall, "tafel") == a_place(id="tafel", source="Stadt", imported=TODAY)


def test_the_day_of_an_import_is_the_halls_own(hall: OpenHall) -> None:
    hall.clock.passes(hours=14)

    keeps(hall, "Stadt", a_place(id="tafel", checked=None))

    place = found(hall, "tafel")
    assert place is not None
    assert str(place.as_of) == "2026-11-24"


def test_the_profile_comes_first_and_wins(hall: OpenHall) -> None:
    keeps(hall, "Stadt", a_place(id="zebra"), a_place(id="amt", phone="1"), a_place(id="anker"))

    assert ids(hall) == ["amt", "anker", "zebra"]
    assert found(hall, "amt") == hall.site.place("amt")


def test_a_new_import_forgets_what_its_source_said_before_and_nothing_else(hall: OpenHall) -> None:
    keeps(hall, "Stadt", a_place(id="alt"), a_place(id="bleibt"))
    keeps(hall, "Kreis", a_place(id="kreis"))

    keeps(hall, "Stadt", a_place(id="bleibt"), a_place(id="neu"))

    assert ids(hall) == ["amt", "bleibt", "kreis", "neu"]


def test_a_source_that_has_nothing_left_is_forgotten(hall: OpenHall) -> None:
    keeps(hall, "Stadt", a_place(id="alt"))

    keeps(hall, "Stadt")

    assert ids(hall) == ["amt"]
    assert found(hall, "alt") is None


def test_places_of_other_sources_are_told_apart(hall: OpenHall) -> None:
    keeps(hall, "Stadt", a_place(id="eins"), a_place(id="zwei"))

    with hall.reading() as records:
        assert directory.of_others(records, "Kreis", {"zwei", "drei"}) == ["zwei"]
        assert directory.of_others(records, "Stadt", {"zwei", "drei"}) == []


def test_another_hall_has_a_directory_of_its_own(hall: OpenHall) -> None:
    keeps(hall, "Stadt", a_place(id="tafel"))

    with hall.reading() as records:
        elsewhere = Records(connection=records.connection, site="andere", day=records.day)
        assert [place.id for place in directory.every(elsewhere, hall.site)] == ["amt"]

"""The directory gets the places of one source."""

from server.actions.import_places import import_places
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import directory
from tests.building import a_place
from tests.open_hall import OpenHall


def test_the_import_is_kept_and_recorded(hall: OpenHall) -> None:
    (event,) = hall.do(import_places, source="Stadt", places=[a_place(id="tafel"), a_place(id="kleider")])

    assert (event.kind, event.facts) == (Kind.PLACES_IMPORTED, {"source": "Stadt", "places": 2})
    with hall.reading() as records:
        assert [place.id for place in directory.every(records, hall.site)] == ["amt", "kleider", "tafel"]


def test_the_same_import_twice_leaves_the_same_places(hall: OpenHall) -> None:
    hall.do(import_places, source="Stadt", places=[a_place(id="tafel")])

    hall.do(import_places, source="Stadt", places=[a_place(id="tafel")])

    with hall.reading() as records:
        assert [place.id for place in directory.every(records, hall.site)] == ["amt", "tafel"]


def test_a_place_of_another_source_is_not_taken_away_from_it(hall: OpenHall) -> None:
    hall.do(import_places, source="Stadt", places=[a_place(id="tafel")])

    with hall.refuses(Code.PLACES_IN_THE_WAY):
        hall.do(import_places, source="Kreis", places=[a_place(id="neu"), a_place(id="tafel")])

"""The directory gets the places of one source."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.place import Place
from server.domain.visits.event import Event, Kind
from server.storage import directory


def import_places(hall: Hall, *, source: str, places: Sequence[Place]) -> Sequence[Event]:
    """Replaces everything that came from `source` before, as one.

    Refuses with PLACES_IN_THE_WAY when another source has brought a place of the same id: nobody would know whose
    address stands on the slip.
    """
    others = directory.of_others(hall.records, source, {place.id for place in places})
    if others:
        raise Refusal(Code.PLACES_IN_THE_WAY, places=", ".join(others[:5]))
    directory.replace_source(hall.records, source, places, at=hall.now)
    return [Event(kind=Kind.PLACES_IMPORTED, facts={"source": source, "places": len(places)})]

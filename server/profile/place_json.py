"""A place of the directory as one JSON text, for storage."""

from pydantic import TypeAdapter

from server.domain.site.place import Place

_PLACE: TypeAdapter[Place] = TypeAdapter(Place)


def place_to_json(place: Place) -> str:
    """The place as one JSON text."""
    return _PLACE.dump_json(place).decode()


def place_from_json(document: str) -> Place:
    """A place as `place_to_json` wrote it."""
    return _PLACE.validate_json(document)

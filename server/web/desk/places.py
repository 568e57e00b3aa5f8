"""Places outside the hall as an advisor chooses among them."""

from dataclasses import dataclass

from server.domain.site.language import understood_in
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.storage import directory
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """A place in the house's language, or in another where it says nothing in it; `detail` tells it from others."""

    place: str
    title: str
    detail: str


def place_row(site: Site, place: Place) -> PlaceRow:
    """One place: its name, and its address or where it is."""
    where = place.address or place.where[understood_in(place.where, site.language)]
    return PlaceRow(place=place.id, title=place.title[understood_in(place.title, site.language)], detail=where)


def known_places(records: Records, site: Site, ids: tuple[str, ...]) -> tuple[PlaceRow, ...]:
    """The places of those ids, in that order, without any that the directory has lost."""
    found = (directory.place(records, site, place) for place in dict.fromkeys(ids))
    return tuple(place_row(site, place) for place in found if place is not None)


def all_places(records: Records, site: Site) -> tuple[PlaceRow, ...]:
    """The whole directory, by name."""
    return tuple(
        sorted(
            (place_row(site, place) for place in directory.every(records, site)), key=lambda row: row.title.casefold()
        )
    )

"""The directory as a table: every place with where it comes from and how old that is."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from server.domain.site.language import understood_in
from server.domain.site.place import Place
from server.domain.site.text import Text


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """One place; `source` is "" for the hall's own, `as_of` the day whose truth it is."""

    id: str
    title: str
    where: str
    phone: str
    source: str
    as_of: date | None


def place_rows(places: Iterable[Place], own: set[str], *, typed: str, language: str) -> list[PlaceRow]:
    """Those in which every word stands that was typed; small letters and accents do not matter."""
    words = _plain(typed).split()
    rows = (_row(place, own, language) for place in places)
    return [row for row in rows if all(word in _plain(f"{row.title} {row.where} {row.source}") for word in words)]


def told(text: Text, language: str) -> str:
    """What a text says in that language, else in one that most people of the house read."""
    return text[understood_in(text, language)] if any(text.values()) else ""


def _row(place: Place, own: set[str], language: str) -> PlaceRow:
    return PlaceRow(
        id=place.id,
        title=told(place.title, language),
        where=place.address or told(place.where, language),
        phone=place.phone or "",
        source="" if place.id in own else place.source or "?",
        as_of=place.as_of,
    )


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))

"""The organisations' own offices: where to go when nobody is here, or when the time no longer suffices."""

from collections.abc import Iterable
from typing import Any

from server.domain.site.language import understood_in
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.storage import directory
from server.storage.records import Records


def offices_part(site: Site, records: Records) -> list[dict[str, Any]]:
    """The part of the kiosk's board: every office and place elsewhere in every language of the site, each once."""
    return [
        {
            "title": _in_each(place.title, site.languages),
            "where": _in_each(place.where, site.languages),
            "address": place.address,
        }
        for place in _places(records, site, [*_of(site, (each.id for each in site.organisations)), *site.elsewhere])
    ]


def offices(site: Site, records: Records, *, organisations: Iterable[str]) -> list[Place]:
    """The offices of these organisations as the directory knows them, each once."""
    return _places(records, site, _of(site, organisations))


def _of(site: Site, organisations: Iterable[str]) -> list[str]:
    known = [organisation for each in organisations if (organisation := site.organisation(each)) is not None]
    return [organisation.office for organisation in known if organisation.office is not None]


def _places(records: Records, site: Site, ids: Iterable[str]) -> list[Place]:
    wanted = dict.fromkeys(ids)
    return [place for each in wanted if (place := directory.place(records, site, each)) is not None]


def _in_each(text: Text, languages: Iterable[str]) -> dict[str, str]:
    return {language: text[understood_in(text, language)] for language in languages}

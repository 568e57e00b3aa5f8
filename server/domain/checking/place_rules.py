"""What makes sense about the places of a profile: every text is there, hours are hours, addresses lead somewhere."""

import re
from collections.abc import Iterator

from server.domain.checking.hours_rules import wrong_hours
from server.domain.checking.mistake import LONGEST_TEXT, Mistake, Path, not_said, stands_twice
from server.domain.site.place import Place
from server.domain.site.site import Site

_ADDRESS = re.compile(r"https?://[!-~]{1,290}")


def mistakes_in_directory(site: Site) -> Iterator[Mistake]:
    """Every mistake of the profile's own places."""
    for at, place in enumerate(site.directory):
        yield from _place(site, ("directory", at), place)


def is_web_address(url: str) -> bool:
    """Whether a telephone could open it from a code: http or https, plain letters, at most 300 of them."""
    return _ADDRESS.fullmatch(url) is not None


def _place(site: Site, path: Path, place: Place) -> Iterator[Mistake]:
    for name in ("title", "where", "hours_note", "bring", "accessibility"):
        said = getattr(place, name)
        if said is not None:
            yield from not_said((*path, name), said, site.languages)
    for name in ("address", "phone", "source"):
        if len(getattr(place, name) or "") > LONGEST_TEXT:
            yield Mistake(path=(*path, name), expected=f"at most {LONGEST_TEXT} characters")
    yield from wrong_hours((*path, "hours"), place.hours)
    yield from stands_twice((*path, "languages"), place.languages)
    if place.url is not None and not is_web_address(place.url):
        yield Mistake(path=(*path, "url"), expected="an address with https:// and at most 300 characters")
    if place.imported is not None:
        yield Mistake(path=(*path, "imported"), expected="no such key: only an import sets it; “checked” says the day")

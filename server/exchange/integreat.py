"""Locations of Integreat's API v3: one document for each language, put together to places."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.exchange.broken import AT_LEAST_ONE, Broken, formed, twice
from server.exchange.document import document_in
from server.exchange.foreign_text import printable
from server.exchange.gathered import Gathered
from server.exchange.integreat_form import IntegreatLocation
from server.exchange.integreat_week import spans_of

_OUR_CODE = {"prs": "fa-AF"}

Translated = dict[str, IntegreatLocation]
"""One location: our code of a language → what is said in it, in the order in which the languages were asked for."""


@dataclass(frozen=True, kw_only=True)
class Sayings:
    """What Integreat says by yes and no, in the languages of the hall."""

    by_appointment: Text
    barrier_free: Text
    not_barrier_free: Text


def read_integreat(documents: Mapping[str, str], *, site: Site, source: str, sayings: Sayings) -> Gathered:
    """The places in `documents` (Integreat's code of a language → JSON), known again in each language by their id.

    Raises Broken with the first problems.
    """
    merged: dict[int, Translated] = {}
    problems = []
    for code, text in documents.items():
        read, wrong = _locations(text, code, site)
        problems += wrong
        for location in read:
            merged.setdefault(_key(location), {})[_OUR_CODE.get(code, code)] = location
    if problems or not merged:
        raise Broken(problems or [f"$: {AT_LEAST_ONE}"])
    in_use = {key: told for key, told in merged.items() if not any(one.temporarily_closed for one in told.values())}
    places = (_place(key, told, site, source, sayings) for key, told in in_use.items())
    return Gathered(places=tuple(places), closed=len(merged) - len(in_use))


def _locations(text: str, code: str, site: Site) -> tuple[list[IntegreatLocation], list[str]]:
    try:
        document = document_in(text)
    except Broken as broken:
        return [], [f"{code}: {problem}" for problem in broken.problems]
    if not isinstance(document, list):
        return [], [f"{code}: $: a list of locations"]
    read, problems = [], []
    for at, part in enumerate(document):
        location, wrong = formed(IntegreatLocation, part, where=f"{code}: $[{at}]", context=site.timezone)
        problems += wrong
        read += [] if location is None else [location]
    return read, problems or twice((f"{code}: $", str(_key(location))) for location in read)


def _key(location: IntegreatLocation) -> int:
    """What is the same in every language: the id of the spot, else the smallest id of all translations."""
    if location.location is not None and location.location.id is not None:
        return location.location.id
    others = location.available_languages if isinstance(location.available_languages, dict) else {}
    return min([location.id, *(other.id for other in others.values() if other.id is not None)])


def _place(key: int, told: Translated, site: Site, source: str, sayings: Sayings) -> Place:
    first = next(iter(told.values()))
    address, phone, week = _address(first), _phone(first), first.opening_hours or []
    accessible = {True: sayings.barrier_free, False: sayings.not_barrier_free, None: None}
    return Place(
        id=f"integreat-{key}",
        title={code: printable(one.title) for code, one in told.items()},
        where={site.language: printable(address or phone or first.url or first.title)},
        address=address,
        hours=tuple(spans_of(week, ZoneInfo(site.timezone))),
        hours_note=sayings.by_appointment if any(day.by_appointment for day in week) else None,
        phone=phone,
        url=first.url,
        accessibility=accessible[first.barrier_free],
        source=source,
    )


def _address(told: IntegreatLocation) -> str | None:
    spot = told.location
    if spot is None or not spot.address:
        return None
    return printable(", ".join(filter(None, (spot.address, " ".join(filter(None, (spot.postcode, spot.town)))))))


def _phone(told: IntegreatLocation) -> str | None:
    numbers = [told.phone_number]
    for contact in told.contacts or []:
        numbers += [contact.phone_number, contact.mobile_number]
    return next((printable(number) for number in numbers if number), None)

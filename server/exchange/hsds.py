"""A directory in HSDS 3.0: its places, read and written."""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from server.domain.site.place import Place
from server.domain.site.site import Site
from server.exchange.broken import AT_LEAST_ONE, Broken, formed, twice
from server.exchange.document import document_in
from server.exchange.gathered import Gathered
from server.exchange.hsds_form import ID, ServiceAtLocation
from server.exchange.hsds_place import place_of
from server.exchange.hsds_writing import written

OPEN = "active"
"""Every other status means that nobody should be sent there."""


def read_hsds(text: str, *, site: Site, source: str) -> Gathered:
    """The places in `text`: a list of services at locations, of services that hold them, or a page of either.

    Times are the hall's own. Texts without a translation are in the house's language. Raises Broken with the first
    problems.
    """
    zone, problems, entries = ZoneInfo(site.timezone), [], []
    for where, part in _entries(document_in(text)):
        entry, wrong = formed(ServiceAtLocation, part, where=where, context=site.timezone)
        problems += wrong
        if entry is not None:
            entries.append((where, _id(entry, source), entry))
    problems += twice((where, id_) for where, id_, _ in entries)
    problems += [] if entries or problems else [f"$: {AT_LEAST_ONE}"]
    if problems:
        raise Broken(problems)
    active = [(id_, entry) for _, id_, entry in entries if entry.service.status == OPEN]
    places = (place_of(entry, id_=id_, source=source, language=site.language, zone=zone) for id_, entry in active)
    return Gathered(places=tuple(places), closed=len(entries) - len(active))


def write_hsds(places: Iterable[Place], *, site: Site) -> str:
    """The places as a list of services at locations, in JSON; what `read_hsds` reads back as it was."""
    return json.dumps([written(place, site) for place in places], ensure_ascii=False, indent=1) + "\n"


def _entries(document: Any) -> Iterator[tuple[str, Any]]:
    """Each service at a location with its place in the document."""
    parts, where = (document["contents"], "$.contents") if _holds(document, "contents") else (document, "$")
    if not isinstance(parts, list):
        raise Broken([f"{where}: a list of services at locations"])
    for at, part in enumerate(parts):
        if not _holds(part, "service_at_locations"):
            yield f"{where}[{at}]", part
            continue
        for index, inner in enumerate(part["service_at_locations"]):
            inner_where = f"{where}[{at}].service_at_locations[{index}]"
            yield inner_where, {**inner, "service": part} if isinstance(inner, dict) else inner


def _holds(part: Any, name: str) -> bool:
    return isinstance(part, dict) and isinstance(part.get(name), list)


def _id(entry: ServiceAtLocation, source: str) -> str:
    own = entry.slug or entry.id.lower()
    return own if ID.fullmatch(own) else str(uuid5(NAMESPACE_URL, f"{source}/{entry.id}"))

"""From a place to an entry of HSDS."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from server.domain.site.language import understood_in
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.domain.site.text import Text
from server.exchange.hsds_schedules import schedule_of

_GERMAN_ADDRESS = re.compile(r"(?P<address_1>.+), (?P<postal_code>\d{5}) (?P<city>\S.*)")


def written(place: Place, site: Site) -> dict[str, Any]:
    """The place as a service at a location."""
    entry = {
        "id": _id(site, place, "at"),
        "slug": place.id,
        "arrow": place.arrow,
        "source": place.source,
        "service": _service(place, site),
        "location": _location(place, site),
        "phones": [{"id": _id(site, place, "phone"), "number": place.phone, "type": "voice"}] if place.phone else None,
        "schedules": _schedules(place, site),
    }
    return _said(entry)


def _service(place: Place, site: Site) -> dict[str, Any]:
    own = place.bring[understood_in(place.bring, site.language)] if place.bring else ()
    fields: dict[str, Mapping[str, Any]] = {"name": place.title}
    if place.bring is not None:
        fields["required_documents"] = {code: list(lines) for code, lines in place.bring.items()}
    return _said(
        {
            "id": _id(site, place, "service"),
            "name": place.title[understood_in(place.title, site.language)],
            "status": "active",
            "url": place.url,
            "assured_date": place.checked and place.checked.isoformat(),
            "languages": [{"id": _id(site, place, f"language {code}"), "code": code} for code in place.languages],
            "required_documents": [
                {"id": _id(site, place, f"document {at}"), "document": line} for at, line in enumerate(own)
            ],
            "translations": _translations(fields),
        }
    )


def _location(place: Place, site: Site) -> dict[str, Any]:
    accessibility = place.accessibility and {
        "id": _id(site, place, "accessibility"),
        **_with_translations("description", place.accessibility, site),
    }
    return _said(
        {
            "id": _id(site, place, "location"),
            "location_type": "physical",
            **_with_translations("transportation", place.where, site),
            "addresses": [_address(place.address, site, place)] if place.address else None,
            "accessibility": [accessibility] if accessibility else None,
        }
    )


def _address(address: str, site: Site, place: Place) -> dict[str, str]:
    found = _GERMAN_ADDRESS.fullmatch(address)
    parts = found.groupdict() if found else {"address_1": address, "postal_code": "", "city": ""}
    land = (site.holidays or "").partition("-")[2]
    return {
        "id": _id(site, place, "address"),
        **parts,
        "state_province": land,
        "country": "DE",
        "address_type": "physical",
    }


def _schedules(place: Place, site: Site) -> list[dict[str, Any]]:
    zone = ZoneInfo(site.timezone)
    schedules = [schedule_of(span, zone) for span in place.hours]
    if place.hours_note is not None:
        schedules.append(_with_translations("description", place.hours_note, site))
    return [{"id": _id(site, place, f"schedule {at}"), **schedule} for at, schedule in enumerate(schedules)]


def _with_translations(field: str, text: Text, site: Site) -> dict[str, Any]:
    return {field: text[understood_in(text, site.language)], "translations": _translations({field: text})}


def _translations(fields: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Every language, also the one in which the field itself stands: that does not say which one it is."""
    codes = dict.fromkeys(code for texts in fields.values() for code in texts)
    return {code: {field: texts[code] for field, texts in fields.items() if code in texts} for code in codes}


def _said(parts: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in parts.items() if part not in (None, [])}


def _id(site: Site, place: Place, part: str) -> str:
    """HSDS wants a UUID for each part; the same one at each export."""
    return str(uuid5(NAMESPACE_URL, f"{site.site}/{place.id}/{part}"))

"""A service at a location as a city's directory gives it."""

import json
from typing import Any

AN_ENTRY: dict[str, Any] = {
    "id": "E94C9F38-1e8f-4564-91d4-d53501ab1765",
    "service": {
        "id": "ac148810-d857-441c-9679-408f346de14b",
        "name": "Schuldnerberatung",
        "status": "active",
        "url": "https://rat.example/schulden",
        "assured_date": "2026-03-05",
        "minimum_age": 18,
        "languages": [{"name": "Türkisch", "code": "tr"}, {"name": "Romanes"}],
        "required_documents": [{"document": "Ausweis"}, {"document": "Briefe der Gläubiger"}],
    },
    "location": {
        "location_type": "physical",
        "transportation": "Straßenbahn 43 bis Ostentor",
        "addresses": [
            {"address_1": "Postfach 7", "postal_code": "44001", "city": "Dortmund", "address_type": "postal"},
            {
                "address_1": "Ostwall 1",
                "address_2": "3. Stock",
                "postal_code": "44135",
                "city": "Dortmund",
                "state_province": "NW",
                "country": "DE",
                "address_type": "physical",
            },
        ],
        "accessibility": [{"description": "Aufzug"}],
    },
    "phones": [{"number": "0231 123", "extension": 100, "type": "voice"}],
    "schedules": [
        {
            "freq": "WEEKLY", "byday": "TU,TH", "opens_at": "09:00:00", "closes_at": "12:30",
            "valid_from": "2026-01-01", "description": "Nicht in den Ferien",
        },
        {"freq": "MONTHLY", "byday": "1MO", "opens_at": "14:00+01:00", "closes_at": "24:00"},
    ],
}  # fmt: skip


def changed(path: str, value: Any) -> Any:
    """The entry with another value at a path such as `service.name`."""
    entry = json.loads(json.dumps(AN_ENTRY))
    *around, last = path.split(".")
    part = entry
    for name in around:
        part = part[int(name)] if name.isdigit() else part[name]
    part[last] = value
    return entry

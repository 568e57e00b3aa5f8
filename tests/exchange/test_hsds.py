"""A directory in HSDS 3.0: read, and written so that it can be read back."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.domain.checking.mistake import LONGEST_TEXT
from server.domain.site.place import Place
from server.domain.site.span import Span
from server.exchange.hsds import read_hsds, write_hsds
from tests.building import a_place, a_site
from tests.exchange.an_entry import AN_ENTRY, changed
from tests.exchange.some_places import places


def read(*entries: Any) -> tuple[Place, ...]:
    """The places of a list of entries."""
    return read_hsds(json.dumps(list(entries)), site=a_site(), source="Stadt").places


def test_a_service_at_a_location_is_a_place() -> None:
    (place,) = read(AN_ENTRY)

    assert place == Place(
        id="e94c9f38-1e8f-4564-91d4-d53501ab1765",
        title={"de": "Schuldnerberatung"},
        where={"de": "Straßenbahn 43 bis Ostentor"},
        address="Ostwall 1, 3. Stock, 44135 Dortmund",
        hours=(
            Span(days=("tue", "thu"), opens=time(9), closes=time(12, 30), valid_from=date(2026, 1, 1)),
            Span(rule="FREQ=MONTHLY;BYDAY=1MO", opens=time(14), closes=time(0)),
        ),
        hours_note={"de": "Nicht in den Ferien"},
        bring={"de": ("Ausweis", "Briefe der Gläubiger")},
        phone="0231 123",
        url="https://rat.example/schulden",
        languages=("tr", "Romanes"),
        accessibility={"de": "Aufzug"},
        checked=date(2026, 3, 5),
        source="Stadt",
    )


@given(st.lists(places(), unique_by=lambda place: place.id, min_size=1, max_size=3))
def test_what_is_written_is_read_back_as_it_was(directory: list[Place]) -> None:
    written = write_hsds(directory, site=a_site())

    back = read_hsds(written, site=a_site(), source="Stadt")

    assert back.places == tuple(replace(place, source=place.source or "Stadt") for place in directory)


def test_what_is_written_has_the_terms_of_hsds() -> None:
    (entry,) = json.loads(write_hsds([a_place()], site=a_site(holidays="DE-HE")))

    assert entry["service"]["name"] == "Amt nebenan"
    assert entry["service"]["required_documents"][0]["document"] == "Pass"
    assert entry["service"]["assured_date"] == "2026-11-02"
    assert entry["location"]["addresses"][0] | {"id": ""} == {
        "id": "", "address_1": "Am Platz 2", "postal_code": "12345", "city": "Stadt", "state_province": "HE",
        "country": "DE", "address_type": "physical",
    }  # fmt: skip
    assert entry["schedules"][0] | {"id": ""} == {
        "id": "", "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "08:00", "closes_at": "12:00"
    }  # fmt: skip


def test_a_list_of_services_and_a_page_are_read_as_well() -> None:
    at = {name: part for name, part in AN_ENTRY.items() if name != "service"}
    service = AN_ENTRY["service"] | {"service_at_locations": [at]}

    from_services = read(service)
    from_page = read_hsds(json.dumps({"total_items": 1, "contents": [AN_ENTRY]}), site=a_site(), source="Stadt").places

    assert from_services == from_page == read(AN_ENTRY)


def test_a_service_that_is_not_active_is_left_out_and_counted() -> None:
    closed = changed("service.status", "temporarily closed")

    gathered = read_hsds(json.dumps([closed]), site=a_site(), source="Stadt")

    assert (gathered.places, gathered.closed) == ((), 1)


def test_a_night_is_two_days() -> None:
    (place,) = read(changed("schedules", [{"byday": "SU", "opens_at": "22:00", "closes_at": "02:00"}]))

    assert [(span.days, span.opens, span.closes) for span in place.hours] == [
        (("sun",), time(22), time(0)),
        (("mon",), time(0), time(2)),
    ]


def test_what_nobody_can_print_stands_on_no_slip() -> None:
    name, number = "Rat\u202e und\nTat\ud800\x1b\u2066", "0231\u00071"

    (place,) = read(changed("service.name", name) | {"phones": [{"number": number}]})

    assert (place.title, place.phone) == ({"de": "Rat und Tat "}, "0231 1")


def test_an_address_without_end_is_cut() -> None:
    (place,) = read(changed("location.addresses", [{"address_1": "Am langen Weg " * 1000}]))

    assert place.address is not None
    assert len(place.address) <= LONGEST_TEXT


def test_a_place_without_the_way_is_found_by_its_address() -> None:
    (place,) = read(changed("location.transportation", None))

    assert place.where == {"de": "Ostwall 1, 3. Stock, 44135 Dortmund"}

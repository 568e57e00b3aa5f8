"""Integreat's locations: put together from several languages, and refused where they are broken."""

import json
from datetime import time
from typing import Any

import pytest

from server.domain.site.place import Place
from server.domain.site.span import Span
from server.exchange.broken import Broken
from server.exchange.gathered import Gathered
from server.exchange.integreat import Sayings, read_integreat
from tests.building import a_site, said

SAYINGS = Sayings(by_appointment=said("Termin"), barrier_free=said("Ohne Stufen"), not_barrier_free=said("Stufen"))
CLOSED: dict[str, Any] = {"allDay": False, "closed": True, "appointmentOnly": False, "timeSlots": []}


def a_day(start: str, end: str) -> dict[str, Any]:
    """A day with one stretch of opening."""
    return CLOSED | {"closed": False, "timeSlots": [{"start": start, "end": end, "timezone": "Europe/Berlin"}]}


def a_location(**changes: Any) -> dict[str, Any]:
    """A location as the API gives it; most of it is nothing for a slip."""
    whole = {
        "id": 501,
        "url": "https://integreat.example/dortmund/de/locations/tafel/",
        "path": "/dortmund/de/locations/tafel/",
        "title": "Tafel",
        "last_updated": "2026-10-01T08:00:00.000+02:00",
        "excerpt": "Lebensmittel",
        "content": "<p>Lebensmittel</p>",
        "available_languages": {"ar": {"id": 733, "url": "https://integreat.example/x", "path": "/x"}},
        "category": {"id": 7, "name": "Hilfe"},
        "temporarily_closed": False,
        "opening_hours": [a_day("08:00", "12:00")] * 4 + [a_day("08:00", "10:00")] + [CLOSED] * 2,
        "location": {
            "id": 12,
            "address": "Osterlandwehr 31",
            "town": "Dortmund",
            "postcode": "44145",
            "latitude": 51.5,
        },
        "contacts": [{"area_of_responsibility": "Ausgabe", "phone_number": "0231 477", "mobile_number": None}],
        "organization": None,
        "barrier_free": True,
    }
    return whole | changes


def read(**documents: Any) -> Gathered:
    """What is gathered from lists of locations by language."""
    texts = {code: text if isinstance(text, str) else json.dumps(text) for code, text in documents.items()}
    return read_integreat(texts, site=a_site(), source="Integreat Dortmund", sayings=SAYINGS)


def one(**changes: Any) -> Place:
    """The place of one location."""
    (place,) = read(de=[a_location(**changes)]).places
    return place


def test_a_location_in_two_languages_is_one_place() -> None:
    arabic = a_location(id=733, title="بنك الطعام", available_languages={"de": {"id": 501}})

    (place,) = read(de=[a_location()], ar=[arabic]).places

    assert place == Place(
        id="integreat-12",
        title={"de": "Tafel", "ar": "بنك الطعام"},
        where={"de": "Osterlandwehr 31, 44145 Dortmund"},
        address="Osterlandwehr 31, 44145 Dortmund",
        hours=(
            Span(days=("mon", "tue", "wed", "thu"), opens=time(8), closes=time(12)),
            Span(days=("fri",), opens=time(8), closes=time(10)),
        ),
        phone="0231 477",
        url="https://integreat.example/dortmund/de/locations/tafel/",
        accessibility=SAYINGS.barrier_free,
        source="Integreat Dortmund",
    )


def test_translations_are_found_where_the_spot_has_no_id() -> None:
    german = a_location(location=None)
    arabic = a_location(id=733, title="بنك الطعام", location=None, available_languages={"de": {"id": 501}})

    (place,) = read(de=[german], ar=[arabic]).places

    assert (place.id, set(place.title)) == ("integreat-501", {"de", "ar"})


def test_dari_gets_the_name_that_the_hall_gives_it() -> None:
    (place,) = read(prs=[a_location(title="کمک")]).places

    assert place.title == {"fa-AF": "کمک"}


def test_a_location_that_is_closed_for_now_is_left_out_and_counted() -> None:
    gathered = read(de=[a_location(temporarily_closed=True)])

    assert (gathered.places, gathered.closed) == ((), 1)


def test_days_with_appointments_only_are_not_open_and_said() -> None:
    by_appointment = CLOSED | {"closed": False, "appointmentOnly": True}

    place = one(opening_hours=[by_appointment] * 7)

    assert (place.hours, place.hours_note) == ((), SAYINGS.by_appointment)


def test_a_whole_day_ends_at_midnight_and_a_night_on_the_next_day() -> None:
    whole = CLOSED | {"closed": False, "allDay": True}

    place = one(opening_hours=[whole, *[CLOSED] * 4, a_day("20:00", "02:00"), CLOSED])

    assert place.hours == (
        Span(days=("mon",), opens=time(0), closes=time(0)),
        Span(days=("sat",), opens=time(20), closes=time(0)),
        Span(days=("sun",), opens=time(0), closes=time(2)),
    )


@pytest.mark.parametrize(("opening_hours", "barrier_free"), [(None, None), ([], None)])
def test_what_integreat_does_not_know_is_not_made_up(opening_hours: Any, barrier_free: Any) -> None:
    place = one(opening_hours=opening_hours, barrier_free=barrier_free, contacts=None, url=None)

    assert (place.hours, place.hours_note, place.accessibility, place.phone, place.url) == ((), None, None, None, None)


@pytest.mark.parametrize(
    ("documents", "problem"),
    [
        ({"de": [a_location(), a_location(id=1, title="", location=None)]}, "de: $[1].title: "),
        ({"de": [a_location()], "ar": '[{"id": 5'}, "ar: line 1, column 10: no JSON"),
        ({"de": [a_location(), a_location(id=10**80, location=None)]}, "de: $[1].id: "),
        ({"de": [], "ar": []}, "$: at least one place"),
        ({"de": {"error": "Region not found"}}, "de: $: a list of locations"),
        ({"de": [a_location(opening_hours=[a_day("8 Uhr", "12:00")])]}, "de: $[0].opening_hours[0].timeSlots[0].start: a time"),
        ({"de": [a_location(), a_location()]}, "de: $.id: “12” stands twice"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_language_and_place(documents: Any, problem: str) -> None:
    with pytest.raises(Broken) as broken:
        read(**documents)

    (told,) = broken.value.problems
    assert told.startswith(problem)

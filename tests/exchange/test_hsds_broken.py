"""A directory in HSDS that is broken: each problem with its place, and nothing is used."""

import json
from typing import Any

import pytest

from server.exchange.broken import MOST, Broken
from server.exchange.hsds import read_hsds
from tests.building import a_site
from tests.exchange.an_entry import AN_ENTRY, changed


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("service.name", None, "$[1].service.name: Input should be a valid string"),
        ("service.assured_date", "gestern", "$[1].service.assured_date: "),
        ("service.url", "javascript:alert(1)", "$[1].service.url: an address with https://"),
        ("schedules.0.opens_at", "9 Uhr", "$[1].schedules[0].opens_at: a time such as 08:00"),
        ("schedules.0.opens_at", "07:00Z", "$[1].schedules[0].opens_at: a time in the hall’s own zone, Europe/Berlin"),
        ("schedules.0.closes_at", "09:00", "$[1].schedules[0]: closes_at after 09:00"),
        ("schedules.1.byday", "9XX", "$[1].schedules[1]: a rule of RFC 5545 that says days"),
        ("schedules.0.byday", "MO,XX", "$[1].schedules[0]: byday of MO, TU, WE, TH, FR, SA, SU, instead of XX"),
        ("location.addresses", {"address_1": "Ostwall"}, "$[1].location.addresses: "),
        ("slug", "Kein Name", "$[1].slug: "),
    ],
)
def test_a_mistake_in_the_middle_is_named_with_its_place(path: str, value: Any, problem: str) -> None:
    entries = [changed("id", "first"), changed(path, value) | {"id": "second"}, changed("id", "third")]

    (said,) = problems_of(json.dumps(entries))

    assert said.startswith(problem)


def test_an_id_that_stands_twice_is_named() -> None:
    assert problems_of(json.dumps([AN_ENTRY, AN_ENTRY])) == [f"$[1].id: “{AN_ENTRY['id'].lower()}” stands twice"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[{"id": "a", ', "line 1, column 14: no JSON"),
        ("", "line 1, column 1: no JSON"),
        ("{}", "$: a list of services at locations"),
        ("[1]", "$[0]: "),
        ("[]", "$: at least one place"),
        ('{"contents": []}', "$: at least one place"),
        ('[{"service_at_locations": []}]', "$: at least one place"),
        ('[\n"\\u0000"]', "line 2: a zero byte"),
        ("[" * 100_000, "$: brackets in brackets"),
        ("[" * 700 + "]" * 700, "$"),
        ("[" + "1" * 5000 + "]", "$: no number that anybody means"),
        ("[NaN]", "$: no number that anybody means (NaN)"),
    ],
)
def test_what_is_no_directory_is_said_at_once(text: str, problem: str) -> None:
    (said,) = problems_of(text)

    assert said.startswith(problem)


def test_no_more_than_twenty_problems_are_told() -> None:
    assert len(problems_of(json.dumps([1] * 50))) == MOST


def problems_of(text: str) -> list[str]:
    """What is wrong with a document; nothing when it can be read."""
    try:
        read_hsds(text, site=a_site(), source="Stadt")
    except Broken as broken:
        return list(broken.problems)
    return []

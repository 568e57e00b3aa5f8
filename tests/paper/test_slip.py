"""What stands on a slip about a place: computed hours, usual hours, whom to ring, of which day it is."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from server.domain.site.place import Place
from server.paper.slip import slip_content
from tests.building import MONDAY, TODAY, a_place, a_site, hours

EVERYTHING = ("address", "phone", "opens", "hours", "hours_note", "languages", "accessibility", "bring", "as_of")


def slip(place: Place, language: str = "ar", **asked: Any) -> dict[str, Any]:
    """The content of a slip on Monday at 10:05."""
    return slip_content(a_site(), place, **{"reason": None, "language": language, "at": MONDAY} | asked)


def test_a_slip_tells_everything_that_is_known() -> None:
    told = slip(a_place(), "de")

    assert {name: told[name] for name in EVERYTHING} == {
        "address": "Am Platz 2, 12345 Stadt",
        "phone": "0231 50-0",
        "opens": {"own": "Heute geöffnet bis 12:00 Uhr", "german": None},
        "hours": {"own": "Mo–Fr 08:00–12:00", "german": None},
        "hours_note": {"own": "Nachmittags mit Termin", "german": None},
        "languages": {"own": "Dort spricht man: Deutsch, Arabisch", "german": None},
        "accessibility": {"own": "Aufzug", "german": None},
        "bring": {"own": ["Pass"], "german": None},
        "as_of": {"own": "Angaben vom 2. November 2026", "german": None},
    }


def test_a_slip_takes_no_room_for_what_nobody_knows() -> None:
    bare = replace(
        a_place(), address=None, phone=None, hours=(), hours_note=None, languages=(), accessibility=None, bring=None,
        checked=None,
    )  # fmt: skip

    told = slip(bare)

    assert [name for name in EVERYTHING if told[name] is not None] == []


def test_a_place_that_is_closed_now_says_when_it_opens_next() -> None:
    told = slip(a_place(), at=MONDAY + timedelta(hours=2))

    assert told["opens"]["german"] == "Öffnet wieder: Dienstag, 24. November, 08:00 Uhr"


def test_usual_hours_are_those_of_today() -> None:
    past = replace(hours("sat"), valid_to=TODAY - timedelta(days=1))
    coming = replace(hours("sun"), valid_from=TODAY + timedelta(days=1))
    now = replace(hours("mon"), valid_from=TODAY, valid_to=TODAY)

    told = slip(a_place(hours=(past, now, coming)))

    assert told["hours"]["german"] == "Mo 08:00–12:00"


def test_an_address_that_is_all_one_knows_of_the_way_stands_once() -> None:
    told = slip(a_place(where={"de": "Ostwall 1"}, address="Ostwall 1"))

    assert (told["where"]["own"], told["address"]) == ("Ostwall 1", None)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (a_place(checked=date(2026, 3, 4), imported=TODAY, source="Stadt"), "Angaben vom 4. März 2026, Quelle: Stadt"),
        (a_place(checked=None, imported=TODAY, source="Stadt"), "Angaben vom 23. November 2026, Quelle: Stadt"),
        (a_place(checked=date(2026, 3, 4)), "Angaben vom 4. März 2026"),
    ],
)
def test_a_slip_says_of_which_day_and_from_whom_it_knows(place: Place, told: str) -> None:
    assert slip(place)["as_of"]["german"] == told


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ({"de": "Tafel", "en": "Food bank"}, {"own": "Tafel", "german": None, "language": "de"}),
        ({"en": "Food bank", "tr": "Gıda"}, {"own": "Food bank", "german": None, "language": "en"}),
        ({"tr": "Gıda"}, {"own": "Gıda", "german": None, "language": "tr"}),
        ({"ar": "بنك الطعام"}, {"own": "بنك الطعام", "german": None}),
        ({"ar": "بنك الطعام", "de": "Tafel"}, {"own": "بنك الطعام", "german": "Tafel"}),
    ],
)
def test_a_text_that_nobody_translated_is_told_in_another_language_and_marked(title: Any, pair: Any) -> None:
    assert slip(a_place(title=title))["title"] == pair


def test_plain_german_reads_german_without_a_mark() -> None:
    told = slip_content(
        a_site(languages=("de", "de-simple")), a_place(), reason=None, language="de-simple", at=MONDAY
    )  # fmt: skip

    assert told["title"] == {"own": "Amt nebenan", "german": None}


def test_the_code_for_coming_back_names_the_advisor_and_nobody_else() -> None:
    told = slip(a_place(), again="rat")

    assert told["again"] == "again:rat"
    assert told["again_hint"]["german"].startswith("Kommen Sie wieder?")

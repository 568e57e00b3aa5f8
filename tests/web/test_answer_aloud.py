"""A kiosk's answer is read aloud with everything on its screen but the topic."""

import json
from pathlib import Path
from typing import Any

from server.web.devices.answer_aloud import later_aloud, redirect_aloud, ticket_aloud

CONTRACT = Path(__file__).parents[1] / "contract"


def test_a_ticket_is_read_without_its_topic() -> None:
    heard = ticket_aloud(_agreed("ticket"), "de", "ar")

    assert heard == [
        "Ihre Nummer ist 47, Dreieck.",
        "4 Personen vor Ihnen",
        "Die Wartezeit ist etwa 20 bis 35 Minuten.",
        "Bitte nehmen Sie im Wartebereich Platz.",
    ]


def test_a_ticket_that_begins_later_says_so_and_no_waiting_time() -> None:
    note = {"own": "يبدأ لاحقًا", "german": "Beginnt, wenn Sie zurückkommen."}

    heard = ticket_aloud({**_agreed("ticket"), "note": note, "place": None, "range": None}, "de", "ar")

    assert heard == ["Ihre Nummer ist 47, Dreieck.", "Beginnt, wenn Sie zurückkommen."]


def test_another_house_is_read_with_its_way_and_what_to_bring() -> None:
    heard = redirect_aloud(_agreed("redirect"), "de", "uk")

    assert heard == [
        "Das macht eine andere Stelle",
        "Ausländerbehörde",
        "Bitte melden Sie sich dort innerhalb von zwei Wochen persönlich an.",
        "Nebenan, Eingang rechts",
        "Heute geöffnet bis 12:00 Uhr",
        "Bitte mitbringen",
        "Pass",
    ]


def test_who_reads_ukrainian_hears_ukrainian() -> None:
    assert "Паспорт" in redirect_aloud(_agreed("redirect"), "uk", "uk")


def test_what_exists_in_a_third_language_only_is_left_to_the_paper() -> None:
    foreign = {"own": "Office for foreigners", "german": None, "language": "en"}

    heard = redirect_aloud({**_agreed("redirect"), "title": foreign}, "uk", "uk")

    assert "Office for foreigners" not in heard


def test_another_time_is_read() -> None:
    assert later_aloud(_agreed("later"), "de", "uk") == [
        "Dafür ist gerade niemand da. Bitte kommen Sie wieder.",
        "Montag, 10. Juni, 08:00–12:00 Uhr",
    ]


def _agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"kiosk_{name}.json").read_text(encoding="utf-8"))["answer"][name])

"""What a wall says of a call, word for word, and in which languages."""

from dataclasses import replace

import pytest

from server.domain.site.site import Desk
from server.domain.site.wall_settings import WallSettings
from server.speech.calling import Calling, call_told, languages_of_call
from tests.building import a_site, a_topic

CALLED = Calling(number="047", symbol="triangle", desk="oben", topic="empfang")
SITE = a_site(
    desks=(Desk(id="oben", label="Zimmer 3", arrow="left", floor="1. Stock"), Desk(id="hier", label="Zimmer 1")),
    topics=(a_topic("empfang"), a_topic("ehe", silent_call=True)),
)


def test_number_symbol_room_and_the_way_are_said() -> None:
    told = call_told(SITE, WallSettings(), CALLED, "de")

    assert told == ["Nummer 47, Dreieck: Zimmer 3.", "1. Stock", "links"]


def test_a_desk_in_sight_needs_no_way() -> None:
    told = call_told(SITE, WallSettings(), replace(CALLED, desk="hier"), "de")

    assert told == ["Nummer 47, Dreieck: Zimmer 1."]


def test_in_another_room_everybody_is_sent_to_the_first() -> None:
    overflow = WallSettings(layout="overflow", go_to={"de": "Bitte in die Halle.", "ar": "إلى القاعة"}, arrow="right")

    told = call_told(SITE, overflow, CALLED, "de")

    assert told == ["Nummer 47, Dreieck: Zimmer 3.", "Bitte in die Halle.", "rechts"]


def test_a_silent_call_says_no_room() -> None:
    told = call_told(SITE, WallSettings(), replace(CALLED, topic="ehe"), "de")

    assert told == ["Nummer 47, Dreieck."]


@pytest.mark.parametrize(
    ("language", "said"), [("ar", ["ar", "de"]), ("de", ["de"]), ("de-simple", ["de-simple"]), ("tlh", ["de"])]
)
def test_the_visitors_language_comes_first_and_german_is_said_once(language: str, said: list[str]) -> None:
    assert languages_of_call(SITE, language) == said

"""What makes sense in a profile beyond its form."""

from dataclasses import replace
from typing import Any

import pytest

from server.domain.checking.mistake import LONGEST_TEXT
from server.domain.checking.site_rules import mistakes_in
from server.domain.checking.topic_rules import TILES
from server.domain.site.device_settings import KioskSettings
from server.domain.site.site import Organisation, Site
from server.domain.site.site_settings import Shift
from server.domain.site.topic import Destination, Owner
from tests.building import a_gate_use, a_place, a_redirect, a_site, a_topic, an_advisor, hours, lines, said

AWAY = a_gate_use(
    eu=Destination(topic="empfang"), andere=Destination(redirect="nebenan"), unklar=Destination(topic="empfang")
)


def _with_topics(*topics: Any) -> Site:
    served = an_advisor("alle", *[topic.id for topic in topics])
    return a_site(topics=(*a_site().topics, *topics), advisors=(*a_site().advisors, served))


FINE = {
    "the dull hall": a_site(),
    "as many tiles as fit": _with_topics(*[a_topic(f"t{count}") for count in range(TILES - 4)]),
    "a topic that only leads away and nobody serves": a_site(topics=(*a_site().topics, a_topic("weg", gate=AWAY))),
    "a place with an address": a_site(directory=(a_place(url="https://amt.example/hilfe?x=1"),)),
    "a place without hours": a_site(directory=(a_place(hours_note=None, bring=None),)),
    "a text as long as may be": a_site(waiting_place=said("x" * (LONGEST_TEXT - 5))),
    "a kiosk that is quick": a_site(kiosk=KioskSettings(ask_more_time_after=5, more_time_for=5, show_number_for=600)),
}

WRONG = {
    "one tile too many": (_with_topics(*[a_topic(f"t{count}") for count in range(TILES - 3)]), ("topics",)),
    "a topic that leads away for some and nobody serves": (
        a_site(
            topics=(*a_site().topics, a_topic("weg", gate=replace(AWAY, answers={**AWAY.answers, "eu": Destination()})))
        ),
        ("topics", 4, "id"),
    ),
    "a hall without a name": (a_site(title=" "), ("title",)),
    "an advisor without a name": (
        a_site(advisors=(replace(a_site().advisors[0], title=""), *a_site().advisors[1:])),
        ("advisors", 0, "title"),
    ),
    "a text too long": (a_site(waiting_place=said("x" * (LONGEST_TEXT + 1))), ("waiting_place",)),
    "a text that turns the direction": (a_site(waiting_place=said("Zimmer \u202e21")), ("waiting_place",)),
    "a text with a bell": (a_site(waiting_place=said("Zimmer \a21")), ("waiting_place",)),
    "a question before a redirect": (
        a_site(topics=(*a_site().topics, a_topic("weg", gate=AWAY, redirect="nebenan"))),
        ("topics", 4, "gate"),
    ),
    "a line too long": (
        a_site(directory=(a_place(bring=lines("x" * (LONGEST_TEXT + 1))),)),
        ("directory", 0, "bring"),
    ),
    "an empty text": (a_site(waiting_place={"de": "", "ar": "x"}), ("waiting_place",)),
    "a place that is not said in Arabic": (
        a_site(directory=(a_place(hours_note={"de": "Montag"}),)),
        ("directory", 0, "hours_note"),
    ),
    "an address that leads into the machine": (
        a_site(directory=(a_place(url="javascript:alert(1)"),)),
        ("directory", 0, "url"),
    ),
    "an office that is not in the directory": (
        a_site(organisations=(*a_site().organisations, Organisation(id="neu", title="Neu", office="fort"))),
        ("organisations", 2, "office"),
    ),
    "a place elsewhere that is not in the directory": (a_site(elsewhere=("amt", "fort")), ("elsewhere", 1)),
    "a redirect to a place that is not in the directory": (
        a_site(redirects=(a_redirect(place="fort"),)),
        ("redirects", 0, "place"),
    ),
    "an owner that is no organisation": (
        _with_topics(a_topic("neu", organisations=(Owner(organisation="fort"),))),
        ("topics", 4, "organisations", 0, "organisation"),
    ),
    "an advisor in the rota whom nobody knows": (
        a_site(rota=(Shift(advisors=("fort",), hours=(hours("mon"),)),)),
        ("rota", 0, "advisors", 0),
    ),
    "an unknown Land": (a_site(holidays="Hessen"), ("holidays",)),
    "a topic that leads back to itself": (_with_topics(a_topic("neu", then=("neu",))), ("topics", 4, "then")),
    "a kiosk that never asks": (a_site(kiosk=KioskSettings(ask_more_time_after=601)), ("kiosk", "ask_more_time_after")),
    "a kiosk that asks at once": (a_site(kiosk=KioskSettings(more_time_for=4)), ("kiosk", "more_time_for")),
    "an advisor of nobody": (
        a_site(advisors=(*a_site().advisors, an_advisor("neu", organisation="fort"))),
        ("advisors", 3, "organisation"),
    ),
    "an advisor of a tile": (
        a_site(advisors=(*a_site().advisors, an_advisor("neu", "leben"))),
        ("advisors", 3, "topics", 0),
    ),
    "a topic twice": (
        a_site(advisors=(*a_site().advisors, an_advisor("neu", "geld", "geld"))),
        ("advisors", 3, "topics"),
    ),
    "two answers of one name": (
        a_site(gates=(replace(a_site().gates[0], answers=(*a_site().gates[0].answers, a_site().gates[0].answers[0])),)),
        ("gates", 0, "answers"),
    ),
}


@pytest.mark.parametrize("site", FINE.values(), ids=FINE)
def test_what_makes_sense_is_no_mistake(site: Site) -> None:
    assert list(mistakes_in(site)) == []


@pytest.mark.parametrize(("site", "path"), WRONG.values(), ids=WRONG)
def test_what_makes_no_sense_is_said_once_and_where(site: Site, path: tuple[str | int, ...]) -> None:
    assert [mistake.path for mistake in mistakes_in(site)] == [path]

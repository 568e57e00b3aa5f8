"""What stands on tickets and slips: in the visitor's language and in German, and nothing that tells on a person."""

from typing import Any

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.site.topic import Topic
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from tests.building import MONDAY, a_place, a_site, a_topic, lines, said

SOON = Outlook(people=4, or_more=False, range=Range(low=20, high=35))


def test_a_ticket_says_everything_in_both_languages() -> None:
    ticket = _ticket(a_topic("anmelden", bring=lines("Pass")), "ar")

    assert ticket["topic"] == {"own": "Anmelden (ar)", "german": "Anmelden"}
    assert ticket["bring"] == {"own": ["Pass (ar)"], "german": ["Pass"]}
    assert ticket["wait"]["german"] == "Wartezeit etwa 20–35 Minuten"
    assert ticket["when"]["german"] == "Mo. 23. November 2026 · 10:05"
    assert (ticket["language"], ticket["direction"]) == ("ar", "rtl")


@pytest.mark.parametrize("language", ["de", "de-simple"])
def test_a_german_ticket_says_everything_once(language: str) -> None:
    ticket = _ticket(a_topic(bring=lines("Pass")), language)

    doubled = [name for name, said in ticket.items() if isinstance(said, dict) and said.get("german") is not None]
    assert doubled == []


def test_a_plain_german_ticket_says_in_german_what_the_profile_does_not_say_plainly() -> None:
    ticket = _ticket(a_topic("anmelden"), "de-simple")

    assert ticket["topic"]["own"] == "Anmelden"
    assert ticket["wait"]["own"] == "Sie warten etwa 20 bis 35 Minuten"


def test_a_sensitive_topic_is_not_told_by_what_to_bring_either() -> None:
    ticket = _ticket(a_topic(sensitive=True, bring=lines("Attest")), "ar")

    assert (ticket["topic"], ticket["bring"]) == (None, None)


def test_a_wait_that_may_be_over_at_once_is_told_by_its_upper_end() -> None:
    outlook = Outlook(people=0, or_more=False, range=Range(low=0, high=25))

    assert _ticket(a_topic(), "de", outlook)["wait"]["own"] == "Wartezeit höchstens etwa 25 Minuten"


def test_a_wait_that_nobody_knows_is_left_out() -> None:
    ticket = _ticket(a_topic(), "ar", Outlook(people=4, or_more=False, range=None))

    assert ticket["wait"] is None


def test_the_code_on_a_ticket_leads_to_the_visitors_page() -> None:
    assert _ticket(a_topic(), "de")["qr"] == "/t/a-secret"


def test_a_slip_says_where_to_go() -> None:
    slip = slip_content(a_site(), a_place(), reason=said("Bitte gehen Sie dorthin."), language="ar", at=MONDAY)

    assert slip["where"] == {"own": "Nach rechts (ar)", "german": "Nach rechts"}
    assert slip["bring"] == {"own": ["Pass (ar)"], "german": ["Pass"]}
    assert (slip["arrow"], slip["qr"], slip["qr_hint"]) == ("right", None, None)


@pytest.mark.parametrize(("missing", "line"), [("hours_note", "hours_note"), ("bring", "bring")])
def test_what_a_place_does_not_say_is_left_out(missing: str, line: str) -> None:
    slip = slip_content(a_site(), a_place(**{missing: None}), reason=None, language="ar", at=MONDAY)

    assert slip[line] is None


def test_a_place_with_an_address_has_a_code() -> None:
    slip = slip_content(a_site(), a_place(url="https://amt.example"), reason=None, language="ar", at=MONDAY)

    assert slip["qr"] == "https://amt.example"
    assert slip["qr_hint"] is not None


def _ticket(topic: Topic, language: str, outlook: Outlook = SOON) -> dict[str, Any]:
    site = a_site()
    return ticket_content(site, topic, count=47, language=language, secret="a-secret", outlook=outlook, at=MONDAY)

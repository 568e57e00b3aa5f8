"""What stands on tickets and slips: in the visitor's language and in German, and nothing that tells on a person."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.site.topic import Topic
from server.paper.pair import Bilingual
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from tests.building import MONDAY, a_place, a_site, a_topic, lines, said

SOON = Outlook(people=4, or_more=False, range=Range(low=20, high=35))


def test_a_ticket_says_everything_in_both_languages() -> None:
    ticket = _ticket(a_topic("anmelden", bring=lines("Pass")), "ar")

    assert ticket["topic"] == {"own": "Anmelden (ar)", "german": "Anmelden"}
    assert ticket["bring"] == {"own": ["Pass (ar)"], "german": ["Pass"]}
    assert ticket["wait"]["german"] == "Wartezeit etwa 20–35 Minuten"
    assert ticket["when"]["german"] == "23.11.2026"
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


@pytest.mark.parametrize(
    "title", [{"de": "Anmelden"}, {"de": "Anmelden", "ar": ""}, {"de": "Anmelden", "ar": "Anmelden"}]
)
def test_what_stays_german_in_the_visitors_language_is_said_once_and_as_german(title: dict[str, str]) -> None:
    ticket = _ticket(a_topic(title=title), "ar")

    assert ticket["topic"] == {"own": "Anmelden", "german": None, "language": "de"}


def test_a_sentence_that_nobody_has_translated_yet_is_said_once_and_as_german() -> None:
    pair = Bilingual(language="xx").say("your-number")

    assert pair == {"own": "Ihre Nummer", "german": None, "language": "de"}


def test_a_sensitive_topic_is_not_told_by_what_to_bring_either() -> None:
    ticket = _ticket(a_topic(sensitive=True, bring=lines("Attest")), "ar")

    assert (ticket["topic"], ticket["bring"]) == (None, None)


def test_a_wait_that_may_be_over_at_once_is_told_by_its_upper_end() -> None:
    outlook = Outlook(people=0, or_more=False, range=Range(low=0, high=25))

    assert _ticket(a_topic(), "de", outlook)["wait"]["own"] == "Wartezeit höchstens etwa 25 Minuten"


def test_a_ticket_says_how_often_such_a_range_is_right_once_that_is_known() -> None:
    ticket = _ticket(a_topic(), "ar", replace(SOON, right_in_ten=8))

    assert ticket["wait_beside"]["german"] == "Das stimmt in 8 von 10 Fällen."
    assert _ticket(a_topic(), "ar", SOON)["wait_beside"] is None


def test_a_ticket_says_that_it_may_be_too_late_today_rather_than_how_often_its_range_is_right() -> None:
    ticket = _ticket(a_topic(), "de", replace(SOON, right_in_ten=8, today=Today.PERHAPS_NOT))

    assert ticket["wait"]["own"] == "Wartezeit etwa 20–35 Minuten"
    assert ticket["wait_beside"]["own"] == "Vielleicht reicht die Zeit heute nicht mehr."


def test_who_cannot_be_helped_before_a_time_is_told_the_time() -> None:
    ticket = _ticket(a_topic(), "de-simple", replace(SOON, not_before=MONDAY + timedelta(hours=4)))

    assert (ticket["wait"]["own"], ticket["wait_beside"]) == ("Sie sind erst nach 14:05 Uhr dran", None)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (Today.PROBABLY_NOT, "Heute reicht die Zeit wahrscheinlich nicht mehr."),
        (Today.NO, "Heute geht es leider nicht mehr."),
    ],
)
def test_for_whom_it_is_too_late_today_a_ticket_says_when_to_come_again(today: Today, said: str) -> None:
    again = MONDAY + timedelta(days=1)

    ticket = _ticket(a_topic(), "de", replace(SOON, today=today), again=again)

    assert ticket["wait"]["own"] == said
    assert ticket["wait_beside"]["own"] == "Bitte kommen Sie wieder: Dienstag, 24. November, 10:05 Uhr"


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


def _ticket(topic: Topic, language: str, outlook: Outlook = SOON, again: datetime | None = None) -> dict[str, Any]:
    made: dict[str, Any] = {"count": 47, "language": language, "secret": "a-secret", "at": MONDAY}
    return ticket_content(a_site(), topic, outlook=outlook, again=again, **made)

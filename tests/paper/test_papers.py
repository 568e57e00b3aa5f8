"""What stands on tickets and slips."""

from typing import Any

import pytest

from server.domain.estimate import Range
from server.domain.outlook import Outlook
from server.domain.topic import Redirect
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from tests.building import MONDAY, a_site, a_topic, lines, said


def a_ticket(language: str = "ar", *, told: Range | None = None, **topic: Any) -> dict[str, Any]:
    outlook = Outlook(people=3, or_more=False, range=told)
    return ticket_content(
        a_site(), a_topic(**topic), count=47, language=language, secret="s", outlook=outlook, at=MONDAY
    )


def test_a_ticket_says_everything_in_the_visitors_language_and_in_german() -> None:
    ticket = a_ticket(told=Range(low=20, high=35))

    assert (ticket["number"], ticket["symbol"], ticket["direction"]) == ("047", "heart", "rtl")
    assert ticket["wait"]["german"] == "Wartezeit etwa 20–35 Minuten"
    assert "20–35" in ticket["wait"]["own"]


def test_a_ticket_in_german_says_nothing_twice() -> None:
    ticket = a_ticket("de")

    assert all(value["german"] is None for value in ticket.values() if isinstance(value, dict) and "german" in value)


@pytest.mark.parametrize("silent", ["topic", "bring"])
def test_the_ticket_of_a_sensitive_topic_does_not_tell_why_somebody_came(silent: str) -> None:
    ticket = a_ticket(sensitive=True, bring=lines("Papiere"))

    assert ticket[silent] is None


def test_a_wait_that_may_be_over_at_once_is_told_by_its_upper_end() -> None:
    assert a_ticket("de", told=Range(low=0, high=25))["wait"]["own"] == "Wartezeit höchstens etwa 25 Minuten"


def test_a_wait_that_nobody_can_tell_is_not_told() -> None:
    assert a_ticket(told=None)["wait"] is None


def test_a_slip_says_where_when_and_why_in_both_languages() -> None:
    redirect = Redirect(
        id="amt", title=said("Amt"), reason=said("Hier nicht."), where=said("Nebenan"), hours=said("Mo"), arrow="right"
    )

    slip = slip_content(a_site(), redirect, language="ar", at=MONDAY)

    assert slip["reason"] == {"own": "Hier nicht. (ar)", "german": "Hier nicht."}
    assert (slip["arrow"], slip["bring"], slip["qr"]) == ("right", None, None)

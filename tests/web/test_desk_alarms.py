"""Alarms at the desks: who calls, who sees it, who answers, pressed in a browser without JavaScript."""

from dataclasses import replace

import pytest

from server.actions.escalate_alarms import escalate_alarms
from server.domain.site.site_settings import AlarmSettings
from tests.building import a_site
from tests.web.served import Browser, Served

HELP = {"0": "Schwieriges Gespräch", "1": "Beschimpfung oder Sachschaden", "2": "Gewalt oder Drohung", "3": "Waffe"}


@pytest.fixture
def guarded(served: Served) -> Served:
    served.hall.loads(a_site(alarm=AlarmSettings(escalate_after=60)))
    return served


def at_desk(served: Served, advisor: str, desk: str) -> Browser:
    browser = served.advisor(advisor)
    browser.opens(desk)
    return browser


@pytest.mark.parametrize("level", HELP)
def test_a_call_for_help_stands_on_every_desks_page(guarded: Served, level: str) -> None:
    caller, other = at_desk(guarded, "rat", "eins"), at_desk(guarded, "amt", "zwei")

    mine = caller.presses(f"alarm-{level}").part("alarms")

    seen = other.visits(other.path).part("alarms")
    assert "Zimmer 1 braucht Hilfe" in seen.text
    assert f"{HELP[level]} · seit 10:05 Uhr" in seen.text
    assert mine.text.startswith("Hilfe ist gerufen")
    assert [button.text for button in mine.every("button")] == ["Beendet"]


def test_whoever_comes_is_named_to_everybody(guarded: Served) -> None:
    caller, other = at_desk(guarded, "rat", "eins"), at_desk(guarded, "amt", "zwei")
    caller.presses("alarm-1")
    other.visits(other.path)

    other.presses("acknowledge-1")

    assert "Zimmer 2 kommt." in caller.visits(caller.path).part("alarms").text
    assert other.page.find("acknowledge-1") is None


def test_any_desk_ends_it_for_all(guarded: Served) -> None:
    caller, other = at_desk(guarded, "rat", "eins"), at_desk(guarded, "amt", "zwei")
    caller.presses("alarm-3")
    other.visits(other.path)

    other.presses("end-1")

    assert caller.visits(caller.path).part("alarms").text == ""


def test_a_drill_says_that_it_is_one(guarded: Served) -> None:
    caller, other = at_desk(guarded, "rat", "eins"), at_desk(guarded, "amt", "zwei")

    caller.presses("alarm-drill")

    assert "Übung" in other.visits(other.path).part("alarms").text


def test_the_gravest_stands_on_top_and_drills_below(guarded: Served) -> None:
    desks = [at_desk(guarded, advisor, desk) for advisor, desk in (("rat", "eins"), ("amt", "zwei"), ("kasse", "drei"))]
    for browser, button in zip(desks, ("alarm-drill", "alarm-0", "alarm-2"), strict=True):
        browser.presses(button)

    page = desks[0].visits(desks[0].path)

    assert [row.attributes["data-level"] for row in page.part("alarms").every("section")] == ["2", "0", "1"]


def test_a_call_that_nobody_answers_is_shown_graver(guarded: Served) -> None:
    caller, other = at_desk(guarded, "rat", "eins"), at_desk(guarded, "amt", "zwei")
    caller.presses("alarm-1")
    guarded.hall.clock.passes(minutes=1)

    guarded.hall.do(escalate_alarms)

    assert "Gewalt oder Drohung" in other.visits(other.path).part("alarms").text


def test_an_alarm_of_a_desk_that_the_profile_forgot_still_shows(guarded: Served) -> None:
    caller, other = at_desk(guarded, "rat", "drei"), at_desk(guarded, "amt", "zwei")
    caller.presses("alarm-1")
    guarded.hall.loads(replace(a_site(alarm=AlarmSettings()), desks=a_site().desks[:2]))

    page = other.visits(other.path)

    assert "drei braucht Hilfe" in page.part("alarms").text


def test_a_hall_without_alarm_shows_no_button(served: Served) -> None:
    page = served.advisor().opens()

    assert page.find("alarm-call") is None


def test_nonsense_is_answered_by_a_sentence(guarded: Served) -> None:
    caller = at_desk(guarded, "rat", "eins")

    wrong = [caller.asks(f"{caller.path}/raise-alarm", request=f"r{said}", level=said) for said in ("9", "x", "9" * 15)]
    unknown = caller.asks(f"{caller.path}/end-alarm", request="r", alarm="77")

    assert [answer["refusal"]["code"] for answer in wrong] == ["alarm-level-wrong", "bad-request", "bad-request"]
    assert unknown["refusal"]["sentence"] == "Diesen Alarm gibt es nicht."

"""What each button of a desk does, pressed in a browser without JavaScript."""

import pytest

from tests.web.served import Served
from tests.web.shown import main_button, state_of


def test_the_main_button_leads_from_the_call_to_the_end(served: Served) -> None:
    served.hall.takes_ticket("familie", language="ar")
    browser = served.advisor()
    browser.opens()

    free = browser.page
    called = browser.presses("primary")
    serving = browser.presses("primary")
    free_again = browser.presses("primary")

    assert (state_of(free), main_button(free)) == ("free", "Nächste Nummer rufen")
    assert (state_of(called), main_button(called)) == ("called", "Ist gekommen")
    assert called.part("person").first("h2").text == "001"
    assert "Familie العربية" in called.part("person").text
    assert (state_of(serving), main_button(serving)) == ("serving", "Gespräch beenden Anliegen geklärt")
    assert (state_of(free_again), main_button(free_again)) == ("free", "Nächste Nummer rufen")


def test_another_call_is_counted(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")

    page = browser.presses("recall")

    assert "2-mal gerufen" in page.part("person").text


@pytest.mark.parametrize("outcome", ["referred", "appointment", "form-help", "left"])
def test_a_talk_can_end_in_other_ways(served: Served, outcome: str) -> None:
    leg = served.hall.waits()
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")
    browser.presses("primary")

    page = browser.presses(f"outcome-{outcome}")

    assert state_of(page) == "free"
    assert served.hall.leg(leg.id).outcome == outcome


def test_who_did_not_come_can_be_put_back_in_line(served: Served) -> None:
    leg = served.hall.waits("arbeit")
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")

    missed = browser.presses("no-show")
    back = browser.presses(f"reinstate-{leg.id}")

    assert "001 eben Wieder einreihen 001" in missed.part("missed").text
    assert state_of(missed) == "free"
    assert back.part("missed").text == ""
    assert [row.text for row in back.part("line").every("li")] == ["001 Arbeit Deutsch 0 min"]


@pytest.mark.parametrize(
    ("reason", "said"),
    [("break", "Kurze Pause"), ("paperwork", "Schreibarbeit"), ("errand", "Kurz unterwegs")],
)
def test_during_a_pause_the_main_button_ends_it(served: Served, reason: str, said: str) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()

    paused = browser.presses(f"pause-{reason}")
    back = browser.presses("primary")

    assert state_of(paused) == "paused"
    assert said in paused.part("person").text
    assert "seit 10:05 Uhr" in paused.part("person").text
    assert main_button(paused) == "Pause beenden"
    assert state_of(back) == "free"


def test_a_step_can_be_taken_back_while_its_seconds_last(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()
    called = browser.presses("primary")
    served.hall.clock.passes(seconds=4)

    later = browser.visits(browser.path)
    undone = browser.presses("undo-step")

    assert called.part("undo").text == "Aufruf zurücknehmen 10 s Z"
    assert later.part("undo-left").text == "6 s"
    assert state_of(undone) == "free"
    assert undone.find("undo-step") is None


def test_after_ten_seconds_nothing_can_be_taken_back(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")
    served.hall.clock.passes(seconds=11)

    page = browser.visits(browser.path)

    assert page.part("undo").text == ""


def test_two_presses_of_one_page_call_one_person(served: Served) -> None:
    served.hall.waits()
    served.hall.waits()
    browser = served.advisor()
    browser.opens()
    shown = browser.answer

    browser.presses("primary")
    browser.answer = shown
    page = browser.presses("primary")

    assert state_of(page) == "called"
    assert page.part("person").first("h2").text == "001"
    assert page.part("line-title").text == "1 Person wartet"


def test_a_refusal_is_a_sentence_with_a_way_back(served: Served) -> None:
    browser = served.advisor()
    browser.opens()
    desk = browser.path

    page = browser.presses("primary")

    assert browser.answer.status_code == 409
    assert page.first("h1").text == "Gerade wartet niemand auf Sie."
    assert page.first("a").attributes["href"] == desk


def test_the_script_of_the_page_is_told_the_same(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()

    done = browser.asks(f"{browser.path}/call-next", request="a")
    refused = browser.asks(f"{browser.path}/pause", request="b", reason="break")

    assert done == {"done": "call-next"}
    assert refused["refusal"]["code"] == "desk-busy"
    assert refused["refusal"]["sentence"] == "Am Platz ist noch jemand. Bitte schließen Sie das zuerst ab."


@pytest.mark.parametrize(
    ("step", "said", "status"),
    [
        ("tanzen", {"request": "a"}, 404),
        ("call-next", {}, 422),
        ("start", {"request": "a"}, 422),
        ("start", {"request": "a", "leg": "eins"}, 422),
        ("start", {"request": "a", "leg": "99"}, 409),
        ("pause", {"request": "a", "reason": "urlaub"}, 422),
    ],
)
def test_what_the_page_never_sends_is_refused(served: Served, step: str, said: dict[str, str], status: int) -> None:
    browser = served.advisor()
    browser.opens()
    before = served.hall.everything()

    browser.sends(f"{browser.path}/{step}", **said)

    assert browser.answer.status_code == status
    assert served.hall.everything() == before


def test_the_desk_is_left_and_another_can_be_chosen(served: Served) -> None:
    browser = served.advisor()
    browser.opens("eins")

    browser.presses("leave")

    assert browser.path == "/desk"
    assert browser.page.part("open-eins").text == "Platz öffnen"

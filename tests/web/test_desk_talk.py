"""What an advisor can do in a talk besides ending it."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.take_ticket import take_ticket
from server.domain.visits.event import Event, Kind
from server.storage import events
from tests.web.everything import everything_set_up
from tests.web.page import Element
from tests.web.served import Browser, Served
from tests.web.shown import main_button, state_of


@pytest.fixture
def served(served: Served) -> Served:
    """A hall that has set up everything."""
    served.hall.loads(everything_set_up(served.hall.site))
    return served


def test_usual_places_come_first_and_have_a_key_each(served: Served) -> None:
    page = _talks(served).page

    keys = {button.attributes["id"]: button.attributes["data-key"] for button in _places(page)}

    assert keys == {"slip-amt": "1", "slip-buero": "2"}


def test_one_press_prints_the_slip_and_the_talk_goes_on(served: Served) -> None:
    browser = _talks(served)

    page = browser.presses("slip-amt")

    assert state_of(page) == "serving"
    assert page.part("slips").text == "Zettel mitgegeben: Amt nebenan"
    assert _last(served).facts["place"] == "amt"


def test_several_slips_are_given_in_one_talk(served: Served) -> None:
    browser = _talks(served)
    browser.presses("slip-amt")

    page = browser.presses("slip-buero")

    assert page.part("slips").text == "Zettel mitgegeben: Amt nebenan, Büro des Vereins"


@pytest.mark.parametrize(
    ("button", "end"),
    [("slip-amt", "Gespräch beenden Weitergeschickt"), ("office", "Gespräch beenden Termin vereinbart")],
)
def test_a_slip_says_how_the_talk_usually_ends(served: Served, button: str, end: str) -> None:
    browser = _talks(served)

    page = browser.presses(button)

    assert main_button(page) == end
    assert page.find("outcome-answered") is not None


def test_slips_of_an_earlier_talk_are_not_those_of_this_one(served: Served) -> None:
    browser = _talks(served)
    for button in ("slip-amt", "primary", "primary"):
        browser.presses(button)

    page = browser.presses("primary")

    assert (state_of(page), page.part("slips").text) == ("serving", "")


def test_a_confidential_topic_proposes_the_office_of_the_own_organisation(served: Served) -> None:
    page = _talks(served).page

    assert page.part("office").text == "Vertraulich: Termin im Büro anbieten Büro des Vereins O"


def test_any_other_topic_does_not(served: Served) -> None:
    page = _talks(served, "arbeit").page

    assert page.find("office") is None


def test_the_same_number_can_wait_for_another_topic_of_the_hall(served: Served) -> None:
    browser = _talks(served)

    page = browser.presses("refer-empfang")

    assert state_of(page) == "free"
    assert "001 Empfang" in page.part("line").text


def test_only_topics_for_which_somebody_comes_today_are_proposed(served: Served) -> None:
    page = _talks(served).page

    ids = [button.attributes["id"] for button in page.part("refer").every("button")]
    assert [each for each in ids if each.startswith("refer-")] == ["refer-arbeit", "refer-anmelden", "refer-empfang"]


def test_the_list_of_all_places_works_without_a_script(served: Served) -> None:
    browser = _talks(served)
    desk = browser.path

    browser.visits(f"{desk}/places")
    page = browser.presses("place-buero")

    assert browser.path == desk
    assert page.part("slips").text == "Zettel mitgegeben: Büro des Vereins"


def test_without_anybody_at_the_desk_there_is_no_list_of_places(served: Served) -> None:
    browser = served.advisor()
    browser.opens()
    desk = browser.path

    browser.visits(f"{desk}/places")

    assert browser.path == desk


def test_the_next_topic_is_the_main_button_and_ending_the_visit_stands_below(served: Served) -> None:
    browser = _talks(served)
    before = browser.page

    page = browser.presses("primary")

    assert main_button(before) == "Weiter zu: Arbeit Anliegen geklärt"
    assert before.part("outcomes").text == "Oder Besuch beenden mit"
    assert "Danach: Arbeit, Empfang" in before.part("person").text
    assert "001 Arbeit" in page.part("line").text


def test_a_visit_that_could_go_on_can_end(served: Served) -> None:
    browser = _talks(served)

    browser.presses("outcome-answered")

    assert (_last(served).kind, _last(served).facts["next_leg"]) == (Kind.TICKET_FINISHED, None)


def test_the_relatives_are_proposed_from_the_party_and_end_with_the_talk(served: Served) -> None:
    browser = _talks(served, party=4)
    proposed = browser.page.part("relatives").attributes["value"]

    browser.presses("outcome-answered")

    assert (proposed, _last(served).facts["relatives"]) == ("3", 3)


def test_whoever_comes_alone_is_not_asked_about_relatives(served: Served) -> None:
    page = _talks(served, "arbeit").page

    assert page.find("relatives") is None
    assert "Person" not in page.part("person").text


def test_the_halls_questions_are_asked_and_need_no_answer(served: Served) -> None:
    browser = _talks(served)
    answers = [each.text for each in browser.page.part("notes").every("label")]

    browser.presses("outcome-answered")

    assert answers[-2:] == ["Neu", "Lange"]
    assert _last(served).facts["answers"] == {}


def test_a_hall_that_has_set_up_nothing_asks_nothing(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, directory=(), redirects=(), closing_questions=()))
    page = _talks(served, "arbeit").page

    assert page.part("notes").text == ""
    assert page.find("wave") is None


def _talks(served: Served, topic: str = "familie", **said: Any) -> Browser:
    served.hall.do(take_ticket, language="de", topic=topic, answer=None, kiosk="1", **said)
    served.hall.clock.passes(seconds=1)
    served.hall.takes_ticket("arbeit")
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")
    browser.presses("primary")
    return browser


def _places(page: Element) -> list[Element]:
    return [each for each in page.part("refer").every("button") if each.attributes["id"].startswith("slip-")]


def _last(served: Served) -> Event:
    with served.hall.storage.looking() as connection:
        return events.after(connection, 0)[-1].event

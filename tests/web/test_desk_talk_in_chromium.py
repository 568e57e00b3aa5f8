"""How a talk feels: a slip is two keys, what was noted stays, a choice is out of the way once it is made."""

import pytest
from playwright.sync_api import Page, expect

from server.domain.visits.event import Event, Kind
from server.storage import events
from tests.web.everything import everything_set_up
from tests.web.seated import seated
from tests.web.served import Served


@pytest.fixture
def desk(served: Served, address: str, page: Page) -> Page:
    """A desk where somebody with a sensitive topic is served; the hall has set up everything."""
    served.hall.loads(everything_set_up(served.hall.site))
    served.hall.takes_ticket("familie")
    seated(served, address, page)
    for state in ("called", "serving"):
        page.keyboard.press("Enter")
        _is(page, state)
    return page


def test_a_slip_and_the_end_are_three_keys(served: Served, desk: Page) -> None:
    desk.keyboard.press("v")
    desk.keyboard.press("1")
    expect(desk.locator("#slips")).to_have_text("Zettel mitgegeben: Amt nebenan")
    _is(desk, "serving")

    desk.keyboard.press("Enter")
    _is(desk, "free")

    assert _last(served).facts["outcome"] == "referred"


def test_any_place_is_found_by_typing(served: Served, desk: Page) -> None:
    desk.keyboard.press("v")
    expect(desk.locator("#place-buero")).to_be_visible()
    desk.keyboard.type("buro verein")
    expect(desk.locator("#place-amt")).to_be_hidden()

    desk.keyboard.press("Enter")

    expect(desk.locator("#slips")).to_have_text("Zettel mitgegeben: Büro des Vereins")
    expect(desk.locator("#refer-panel")).to_be_hidden()


def test_what_was_noted_stays_while_slips_are_given_and_news_comes(served: Served, desk: Page) -> None:
    desk.get_by_text("Neu", exact=True).click()
    desk.keyboard.press("+")
    desk.keyboard.press("o")
    expect(desk.locator("#slips")).to_contain_text("Büro des Vereins")
    served.hall.takes_ticket("arbeit")
    expect(desk.locator("#line-title")).to_have_text("1 Person wartet")
    _is(desk, "serving")

    desk.keyboard.press("3")
    _is(desk, "free")

    facts = _last(served).facts
    assert (facts["relatives"], facts["answers"], facts["outcome"]) == (1, {"since": "new"}, "appointment")


def test_a_note_that_is_being_written_stays_while_news_comes(served: Served, desk: Page) -> None:
    desk.keyboard.press("m")
    desk.locator("#note-text").fill("kommt mit dem Bruder wieder")

    served.hall.takes_ticket()
    expect(desk.locator("#line .row")).to_have_count(1)

    expect(desk.locator("#note-text")).to_have_value("kommt mit dem Bruder wieder")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#noted")).to_contain_text("kommt mit dem Bruder wieder")


def test_a_second_tap_takes_an_answer_back(served: Served, desk: Page) -> None:
    answer = desk.get_by_text("Neu", exact=True)
    answer.click()
    answer.click()

    desk.keyboard.press("1")
    _is(desk, "free")

    assert _last(served).facts["answers"] == {}


def test_a_number_is_handed_out_by_keys_and_the_form_is_out_of_the_way(served: Served, desk: Page) -> None:
    desk.keyboard.press("t")
    desk.keyboard.press("Tab")
    desk.locator("#hand-out-party").fill("4")
    desk.keyboard.press("Enter")

    expect(desk.locator("#handed-out")).to_contain_text("002")
    expect(desk.locator("#hand-out-form")).to_be_hidden()
    expect(desk.locator("#hand-out-party")).to_have_value("1")
    assert (_last(served).kind, _last(served).facts["party"]) == (Kind.TICKET_TAKEN, 4)


def _is(page: Page, state: str) -> None:
    expect(page.locator("#person")).to_have_attribute("data-state", state)
    expect(page.locator("#primary")).to_be_enabled()  # buttons that have just come rest for a moment


def _last(served: Served) -> Event:
    with served.hall.storage.looking() as connection:
        return events.after(connection, 0)[-1].event

"""Tickets that are printed again from a desk."""

import pytest

from server.storage import papers
from server.storage.devices import DeviceKind
from tests.web.page import Element
from tests.web.served import Served


@pytest.fixture(autouse=True)
def printer(served: Served) -> int:
    return served.hall.has_device(DeviceKind.PRINTER, "das Geheimnis des Druckers")


def test_the_list_holds_those_whom_this_advisor_may_help_by_number(served: Served) -> None:
    for topic in ("geld", "arbeit", "empfang"):
        served.hall.waits(topic)
    browser = served.advisor("rat")
    browser.opens()

    page = browser.visits(browser.path + "/tickets")

    assert page.first("h1").text == "Ticket nochmal drucken"
    assert [_number(button) for button in page.part("tickets").every("button")] == ["002", "003"]


def test_a_ticket_of_the_list_is_printed_again_without_a_script(served: Served) -> None:
    leg = served.hall.waits("arbeit")
    served.hall.clock.passes(minutes=6)
    browser = served.advisor("rat")
    desk = browser.opens() and browser.path
    browser.visits(f"{desk}/tickets")

    browser.presses(f"ticket-{leg.id}")

    assert browser.path == desk
    assert _copies(served, leg.ticket) == 1


def test_the_ticket_of_the_person_at_the_desk_is_printed_again(served: Served) -> None:
    leg = served.hall.waits("arbeit")
    served.hall.clock.passes(minutes=6)
    browser = served.advisor("rat")
    desk = browser.opens() and browser.path
    browser.presses("primary")
    served.hall.waits("empfang")
    page = browser.visits(f"{desk}/tickets")

    browser.presses(f"ticket-{leg.id}")

    assert page.part("tickets").first("button").attributes["class"] == "button primary"
    assert _copies(served, leg.ticket) == 1


def test_where_nobody_waits_the_list_says_so(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens()

    page = browser.visits(browser.path + "/tickets")

    assert "Gerade wartet niemand" in page.first("main").text


def test_a_tab_that_lost_its_desk_gets_no_list(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens()
    desk = browser.path
    browser.visits("/desk/at/a-tab-of-yesterday/tickets")

    assert browser.path == "/desk/at/a-tab-of-yesterday"
    assert desk != browser.path


def _number(button: Element) -> str:
    return next(part.text for part in button.every("span") if part.attributes.get("class") == "number")


def _copies(served: Served, ticket: int) -> int:
    with served.hall.reading() as records:
        return sum(paper.content["copy"] is not None for paper in papers.of_ticket(records, ticket))

"""A visitor's page in any language of the hall; the address remembers which, and nothing else does."""

from dataclasses import replace

import pytest

from server.domain.site.site_settings import StepOut
from tests.web.page import Element
from tests.web.served import Served


def test_the_ticket_speaks_first_and_the_other_languages_stand_below(served: Served) -> None:
    ticket = served.hall.takes_ticket(language="ar")

    page = served.browser().visits(served.address(ticket.ticket))

    assert page.first("html").attributes["lang"] == "ar"
    assert [(each.attributes["href"], each.text) for each in _links(page)] == [
        ("?lang=ar", "العربية"),
        ("?lang=de", "Deutsch"),
    ]
    assert [each.attributes.get("aria-current") for each in _links(page)] == ["true", None]


def test_another_language_is_kept_by_every_button_of_the_page(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, step_out=StepOut()))
    ticket = served.hall.takes_ticket()
    browser = served.browser()

    chosen = browser.visits(f"{served.address(ticket.ticket)}?lang=ar")
    away = browser.presses("step-out")

    assert (chosen.first("html").attributes["lang"], chosen.first("html").attributes["dir"]) == ("ar", "rtl")
    assert browser.answer.request.query_string == b"lang=ar"
    assert away.first("html").attributes["lang"] == "ar"
    assert "Set-Cookie" not in browser.answer.headers


def test_a_refusal_speaks_the_language_of_the_page_and_leads_back_to_it(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.calls(served.hall.sits())
    browser = served.browser("de")

    page = browser.posts(f"{served.address(ticket.ticket)}/withdraw?lang=ar", request="a")

    assert page.first("html").attributes["lang"] == "ar"
    assert page.first("a").attributes["href"] == f"{served.address(ticket.ticket)}?lang=ar"


@pytest.mark.parametrize("wanted", ["tr", "xx", "", "de%22%3E", "../de"])
def test_a_language_that_the_hall_does_not_have_is_the_ticket_s(served: Served, wanted: str) -> None:
    ticket = served.hall.takes_ticket(language="ar")

    page = served.browser().visits(f"{served.address(ticket.ticket)}?lang={wanted}")

    assert page.first("html").attributes["lang"] == "ar"


def test_a_hall_of_one_language_offers_no_other(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, languages=("de",)))
    ticket = served.hall.takes_ticket()

    page = served.browser().visits(served.address(ticket.ticket))

    assert page.find("languages") is None


def _links(page: Element) -> list[Element]:
    return list(page.part("languages").every("a"))

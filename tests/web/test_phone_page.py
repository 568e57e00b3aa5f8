"""What a visitor's phone shows, from the ticket to the goodbye."""

import pytest

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.recall import recall
from server.domain.routing.estimate import expected_wait
from tests.web.page import Element
from tests.web.served import Served


def test_who_waits_sees_a_range_and_the_people_ahead(served: Served) -> None:
    served.hall.sits("kasse")
    for _ in range(4):
        served.hall.waits("geld")
    ticket = served.hall.takes_ticket("geld")

    page = served.browser().visits(served.address(ticket.ticket))

    assert _number(page) == "005"
    wait = expected_wait(4, talk=10, advisors=1, idle=1)
    assert wait is not None
    assert _sentences(page) == [f"Etwa {wait.low} bis {wait.high} Minuten", "Vor Ihnen sind noch 4 Personen."]
    assert page.part("as-of").text == "Stand: 10:05 Uhr"


def test_the_number_stands_beside_its_symbol(served: Served) -> None:
    ticket = served.hall.takes_ticket()

    page = served.browser().visits(served.address(ticket.ticket))

    symbol = list(page.first("h1").every("span"))[-1].attributes
    assert page.first("h1").text == "Ihre Nummer 001"
    assert (symbol["data-symbol"], symbol["aria-label"]) == ("triangle", "Dreieck")
    assert page.first("title").text == "001: gleich dran"


def test_who_is_next_is_told_so(served: Served) -> None:
    served.hall.sits("kasse")
    ticket = served.hall.takes_ticket("geld")

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page) == ["Gleich sind Sie dran. Bitte kommen Sie zurück.", "Sie sind als Nächstes dran."]


def test_who_is_called_is_told_where_to_go(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.calls(served.hall.sits("rat", "zwei"))

    page = served.browser().visits(served.address(ticket.ticket))

    assert _state(page) == ("called", "1")
    assert _sentences(page) == ["Bitte gehen Sie jetzt zu:", "Zimmer 2"]
    assert [arrow.attributes["aria-label"] for arrow in _arrows(page)] == ["rechts"]
    assert page.first("title").text == "001: Zimmer 2"


def test_a_desk_without_an_arrow_shows_none(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.calls(served.hall.sits("rat", "drei"))

    page = served.browser().visits(served.address(ticket.ticket))

    assert _arrows(page) == []


def test_every_call_counts_so_that_the_phone_buzzes_again(served: Served) -> None:
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    called = served.hall.calls(seated)
    served.hall.do(recall, leg=called.id, **seated)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _state(page) == ("called", "2")


def test_who_is_served_sees_where(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.serves(served.hall.sits())

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page) == ["Sie sind jetzt bei:", "Zimmer 1"]


def test_who_was_called_and_did_not_come_is_told_what_to_do(served: Served) -> None:
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    called = served.hall.calls(seated)
    served.hall.do(mark_no_show, leg=called.id, **seated)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page) == [
        "Wir haben Ihre Nummer aufgerufen.",
        "Bitte sagen Sie am Empfang, dass Sie da sind.",
    ]


def test_after_the_talk_the_page_says_goodbye(served: Served) -> None:
    ticket, seated = served.hall.takes_ticket(), served.hall.sits()
    leg = served.hall.serves(seated)
    served.hall.do(finish, leg=leg.id, outcome="answered", **seated)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page) == ["Ihr Besuch ist zu Ende.", "Danke, dass Sie hier waren. Alles Gute!"]


def test_on_the_next_day_the_number_is_no_longer_valid(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    served.hall.clock.passes(days=1)

    page = served.browser().visits(served.address(ticket.ticket))

    assert _sentences(page)[0] == "Diese Nummer gilt nicht mehr."


def test_the_page_speaks_the_language_of_the_ticket_not_of_the_phone(served: Served) -> None:
    ticket = served.hall.takes_ticket(language="ar")
    served.hall.calls(served.hall.sits())

    page = served.browser("de").visits(served.address(ticket.ticket))

    assert page.first("html").attributes["lang"] == "ar"
    assert page.first("html").attributes["dir"] == "rtl"
    assert [each.attributes["dir"] for each in page.first("main").every("bdi")] == ["ltr", "ltr"]
    assert _sentences(page) == ["تفضّل الآن بالذهاب إلى:", "Zimmer 1"]


def test_the_page_sets_no_cookie_and_is_found_by_no_search(served: Served) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser()

    page = browser.visits(served.address(ticket.ticket))

    robots = next(each for each in page.every("meta") if each.attributes.get("name") == "robots")
    assert "Set-Cookie" not in browser.answer.headers
    assert robots.attributes["content"] == "noindex, nofollow"
    assert browser.answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert browser.answer.headers["Cache-Control"] == "no-store"


def test_the_page_asks_nobody_but_the_hall(served: Served) -> None:
    ticket = served.hall.takes_ticket()

    page = served.browser().visits(served.address(ticket.ticket))

    asked = [each.attributes.get("src") or each.attributes.get("href") for each in page.whole()]
    assert {
        address for address in asked if address and not address.startswith(("/static/", "?lang=", "/privacy"))
    } == set()


@pytest.mark.parametrize(
    ("language", "said"), [("de", "Diese Nummer gilt nicht mehr."), ("en", "This number is no longer valid.")]
)
def test_a_wrong_secret_opens_nothing(served: Served, language: str, said: str) -> None:
    ticket = served.hall.takes_ticket()
    browser = served.browser(language)

    page = browser.visits(served.address(ticket.ticket)[:-1])

    assert browser.answer.status_code == 404
    assert page.first("h1").text == said
    assert "001" not in browser.answer.text


def test_the_page_leads_to_what_is_stored_about_whoever_reads_it(served: Served) -> None:
    ticket, browser = served.hall.takes_ticket(language="ar"), served.browser()
    page = browser.visits(served.address(ticket.ticket))

    (link,) = [each for each in page.every("a") if each.attributes["href"].startswith("/privacy")]

    assert link.attributes["href"] == "/privacy?hall=halle&lang=ar"


def _number(page: Element) -> str:
    return page.first("h1").first("bdi").text


def _state(page: Element) -> tuple[str, str]:
    turn = page.part("turn").attributes
    return turn["data-state"], turn["data-calls"]


def _arrows(page: Element) -> list[Element]:
    return [each for each in page.first("main").every("span") if "data-arrow" in each.attributes]


def _sentences(page: Element) -> list[str]:
    """The large sentence and what belongs to it."""
    return [each.text for each in page.part("turn").first("div").every("p")]

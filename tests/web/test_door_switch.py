"""Advisors who share a desk switch quickly; whoever opens a page comes back to it; and nothing leads elsewhere."""

import pytest

from server.domain.visits.event import Kind
from server.storage import seats
from server.web.door.way import LOCAL
from tests.web.at_the_door import has_second_hall, is_in, sets_up_factor, shows, told
from tests.web.served import PASSWORD, Browser, Served


def test_the_next_advisor_sits_at_the_same_desk_at_once(served: Served) -> None:
    served.advisor("amt")
    browser = at_desk(served, "rat", "eins")

    browser.sends("/switch", desk="eins")
    asked = browser.page.part("switching").text
    says_who(browser, "amt")

    assert asked.startswith("Wer arbeitet jetzt hier?")
    assert browser.path.startswith("/desk/at/eins.")
    assert holds(served, "eins") == "amt"
    assert told(served, Kind.LOGIN_ENDED)[-1] == (Kind.LOGIN_ENDED, "switch")


def test_whoever_left_is_logged_out(served: Served) -> None:
    browser = at_desk(served, "rat", "eins")

    browser.sends("/switch", desk="eins")

    assert not is_in(browser)


def test_a_mistyped_password_does_not_lose_the_desk(served: Served) -> None:
    served.advisor("amt")
    browser = at_desk(served, "rat", "eins")
    browser.sends("/switch", desk="eins")

    says_who(browser, "amt", "falsch")
    says_who(browser, "amt")

    assert holds(served, "eins") == "amt"


def test_a_second_factor_does_not_lose_it_either(served: Served) -> None:
    app = sets_up_factor(served, served.advisor("amt"))
    served.hall.clock.passes(seconds=30)
    browser = at_desk(served, "rat", "eins")
    browser.sends("/switch", desk="eins")

    says_who(browser, "amt")
    browser.sends("/login/code", code=shows(served, app))

    assert holds(served, "eins") == "amt"


def test_somebody_of_two_halls_works_in_the_one_where_the_desk_is(served: Served) -> None:
    served.advisor("amt")
    has_second_hall(served, account="amt", person="rat")
    browser = at_desk(served, "rat", "eins")
    browser.sends("/switch", desk="eins")

    says_who(browser, "amt")

    assert browser.path.startswith("/desk/at/eins.")


def test_somebody_who_is_still_busy_at_another_desk_chooses(served: Served) -> None:
    served.advisor("amt")
    served.hall.waits()
    served.hall.serves(served.hall.sits("amt", "zwei"))
    browser = at_desk(served, "rat", "eins")
    browser.sends("/switch", desk="eins")

    says_who(browser, "amt")

    assert browser.path == "/desk"
    assert holds(served, "eins") == "rat"


def test_a_desk_that_somebody_made_up_is_none(served: Served) -> None:
    served.advisor("amt")
    at_desk(served, "rat", "eins")
    browser = served.browser()
    browser.visits("/login")

    browser.sends("/login", name="amt", password=PASSWORD, desk="halle eins")

    assert browser.path == "/desk"
    assert holds(served, "eins") == "rat"


def test_nothing_of_the_desk_stays_in_the_browser(served: Served) -> None:
    browser = at_desk(served, "rat", "eins")

    browser.sends("/switch", desk="eins")
    page = browser.visits("/login")

    assert "switching" not in [each.attributes.get("id") for each in page.every("p")]


def test_whoever_opens_a_page_comes_back_to_it(served: Served) -> None:
    served.advisor("rat")
    browser = served.browser()
    opened = browser.client.get("/account/second-factor", headers={"Sec-Fetch-Mode": "navigate"})
    browser.visits(opened.headers["Location"])
    then = next(each for each in browser.page.every("input") if each.attributes["name"] == "then")

    browser.sends("/login", name="rat", password=PASSWORD, then=then.attributes["value"])

    assert browser.path == "/account/second-factor"


@pytest.mark.parametrize(
    "elsewhere", ["//example.org", "https://example.org", "/\\example.org", "javascript:x", "/a b", "a"]
)
def test_nothing_leads_elsewhere(served: Served, elsewhere: str) -> None:
    served.advisor("rat")
    browser = served.browser()
    browser.visits("/login")

    browser.sends("/login", name="rat", password=PASSWORD, then=elsewhere)

    assert browser.path == "/desk"


@pytest.mark.parametrize("address", ["/", "/admin/halle/topics", "/admin?seite=2&art=x", "/desk/at/eins.aB-_9"])
def test_pages_of_this_server_are_led_to(address: str) -> None:
    assert LOCAL.fullmatch(address)


def at_desk(served: Served, advisor: str, desk: str) -> Browser:
    """The browser of an advisor at a desk."""
    browser = served.advisor(advisor)
    browser.opens(desk)
    return browser


def says_who(browser: Browser, name: str, password: str = PASSWORD) -> None:
    """Sends the form as it stands on the page."""
    fields = {each.attributes["name"]: each.attributes.get("value", "") for each in browser.page.every("input")}
    said = {key: value for key, value in fields.items() if key in ("then", "desk")}
    browser.sends("/login", name=name, password=password, **said)


def holds(served: Served, desk: str) -> str:
    """Who holds a desk now."""
    with served.hall.reading() as records:
        seat = seats.at_desk(records, desk)
    assert seat is not None
    return seat.advisor

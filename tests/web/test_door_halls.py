"""Whoever works in several halls, or as several, chooses; everybody else is at work at once."""

from dataclasses import replace

from server.domain.site.role import Role, Staff
from server.storage import accounts, logins
from tests.web.at_the_door import an_operator, has_second_hall, logs_in
from tests.web.served import Browser, Served


def test_whoever_has_one_hall_and_one_role_is_at_work_at_once(served: Served) -> None:
    browser = served.advisor()

    browser.visits("/")

    assert browser.path == "/desk"


def test_whoever_has_two_halls_is_asked_which(served: Served) -> None:
    browser = in_two_halls(served)

    page = browser.visits("/")

    assert browser.path == "/halls"
    assert [heading.text for heading in page.every("h2")] == ["Andere Halle", served.hall.site.title]


def test_the_hall_that_was_chosen_is_the_one_worked_in(served: Served) -> None:
    browser = in_two_halls(served)
    browser.visits("/halls")

    browser.sends("/halls", site="andere", role="advisor")

    assert browser.path == "/desk"
    assert browser.page.first("strong").text == "Andere Halle"
    assert works_in(served) == "andere"


def test_another_hall_can_be_chosen_again_from_the_desks(served: Served) -> None:
    browser = in_two_halls(served)
    browser.visits("/halls")
    browser.sends("/halls", site="andere", role="advisor")

    page = browser.visits("/desk")

    assert [link.attributes["href"] for link in page.every("a") if link.attributes.get("href") == "/halls"] == [
        "/halls"
    ]


def test_nobody_chooses_a_hall_or_a_role_that_is_not_theirs(served: Served) -> None:
    browser = in_two_halls(served)

    refused = []
    for said in ({"site": "andere", "role": "manager"}, {"site": "nirgends", "role": "advisor"}, {}):
        browser.visits("/halls")
        browser.sends("/halls", **said)
        refused.append(browser.answer.status_code)

    assert refused == [403, 403, 403]
    assert works_in(served) is None


def test_whoever_is_several_in_one_hall_has_a_button_for_each(served: Served) -> None:
    roles = (Role.MANAGER, Role.AUDITOR, Role.LEAD)
    served.hall.loads(
        replace(served.hall.site, staff=(Staff(id="rat", title="Rat", organisation="verein", roles=roles),))
    )
    browser = served.advisor()

    page = browser.visits("/halls")

    assert [button.text for button in page.every("button")][1:] == ["Beratungsplatz", "Verwaltung", "Protokoll"]


def test_whoever_is_nobody_anywhere_hears_it_and_can_leave(served: Served) -> None:
    browser = an_operator(served)
    served.hall.storage.write_plainly(lambda connection: accounts.change(connection, "chef", operator=False))

    page = browser.visits("/")

    assert browser.path == "/halls"
    assert page.first("h1").text == "Sie sind in keiner Halle eingetragen"
    browser.sends("/logout")
    assert browser.path == "/login"


def test_an_operator_finds_every_hall_and_the_server(served: Served) -> None:
    has_second_hall(served, account=_advisor(served))
    browser = an_operator(served)

    page = browser.visits("/halls")

    assert len(list(page.every("h2"))) == 2
    assert page.part("server").attributes["href"] == "/admin"


def in_two_halls(served: Served) -> Browser:
    """The browser of somebody who is an advisor in two halls."""
    has_second_hall(served, _advisor(served))
    browser = served.browser()
    logs_in(browser)
    return browser


def works_in(served: Served) -> str | None:
    """The hall that the newest login works in."""
    with served.hall.storage.looking() as connection:
        return logins.of_account(connection, "rat")[0].site


def _advisor(served: Served) -> str:
    served.advisor("rat").sends("/logout")
    return "rat"

"""Two people, or two tabs, and one desk: whoever loses it sees who has it now."""

from server.actions.close_desk import close_desk
from server.actions.open_desk import open_desk
from tests.web.served import Served


def test_the_desks_say_who_sits_where_and_what_taking_over_means(served: Served) -> None:
    served.hall.sits("kasse", "eins")

    page = served.advisor("rat").visits("/desk")

    first, second, _ = page.part("desks").every("li")
    assert first.text == "Zimmer 1 Kasse, seit 10:05 Uhr Übernehmen Kasse verliert diesen Platz"
    assert first.first("button").attributes["form"] == "take-over"
    assert second.text == "Zimmer 2 Frei Platz öffnen"
    assert second.first("button").attributes["form"] == "open"


def test_a_desk_of_a_colleague_is_not_taken_without_saying_so(served: Served) -> None:
    browser = served.advisor("rat")
    browser.visits("/desk")
    served.hall.sits("kasse", "eins")

    page = browser.presses("open-eins")

    assert browser.answer.status_code == 409
    assert page.first("h1").text == "An diesem Platz sitzt schon jemand. Sie können ihn übernehmen."
    assert page.first("a").attributes["href"] == "/desk"


def test_whoever_loses_the_desk_sees_who_has_it_and_since_when(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens("eins")
    served.hall.clock.passes(minutes=3)
    served.hall.do(open_desk, desk="eins", advisor="kasse", seat="eins.kasse", take_over=True)

    page = browser.visits(browser.path)

    assert page.first("h1").text == "Kasse hat jetzt Zimmer 1"
    assert "Seit 10:08 Uhr" in page.part("lost").text
    assert page.part("back").text == "Zurückholen Kasse verliert diesen Platz"


def test_the_desk_can_be_taken_back(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens("eins")
    served.hall.do(open_desk, desk="eins", advisor="kasse", seat="eins.kasse", take_over=True)
    browser.visits(browser.path)

    page = browser.presses("back")

    assert page.first("h1").text == "Zimmer 1"
    assert page.part("person").attributes["data-state"] == "free"


def test_a_step_after_a_takeover_changes_nothing(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor("rat")
    browser.opens("eins")
    served.hall.do(open_desk, desk="eins", advisor="kasse", seat="eins.kasse", take_over=True)
    before = served.hall.everything()

    page = browser.presses("primary")

    assert page.first("h1").text == "Diesen Platz hat jemand anders übernommen."
    assert served.hall.everything() == before


def test_of_two_tabs_the_older_one_says_that_the_desk_is_in_the_other(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens("eins")
    older = browser.path
    browser.opens("eins")

    page = browser.visits(older)

    assert page.first("h1").text == "Zimmer 1 ist in einem anderen Fenster offen"
    assert page.part("back").text == "Hier weiterarbeiten Das andere Fenster verliert diesen Platz"


def test_the_tab_of_a_desk_that_was_given_up_for_another_says_where_its_advisor_is(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens("eins")
    older = browser.path
    chosen = browser.visits("/desk")
    browser.opens("zwei")

    page = browser.visits(older)

    assert chosen.part("desks").first("p").text == (
        "Zimmer 1 ist noch für Sie offen. Wenn Sie einen anderen Platz öffnen, wird er frei."
    )
    assert page.first("h1").text == "Sie arbeiten jetzt an einem anderen Platz: Zimmer 2"
    assert page.part("back").attributes["value"] == "zwei"


def test_the_tab_of_a_desk_that_is_closed_offers_to_open_it_again(served: Served) -> None:
    browser = served.advisor("rat")
    browser.opens("eins")
    served.hall.do(close_desk, advisor="rat", seat=browser.path.rpartition("/")[2])
    lost = browser.visits(browser.path)

    page = browser.presses("back")

    assert lost.first("h1").text == "Zimmer 1 ist nicht mehr offen"
    assert page.first("h1").text == "Zimmer 1"


def test_a_tab_that_never_was_one_leads_to_the_desks(served: Served) -> None:
    browser = served.advisor("rat")

    page = browser.visits("/desk/at/irgendwas")

    assert page.first("h1").text == "Dieser Platz ist nicht offen"
    assert page.part("other").attributes["href"] == "/desk"
    assert page.find("back") is None

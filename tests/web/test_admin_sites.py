"""All halls of a server, and a new one in a few clicks."""

from server.domain.site.site import Site
from server.storage import sites
from tests.web.at_the_door import an_operator
from tests.web.manager import fills, managing
from tests.web.page import Element
from tests.web.served import Served


def test_a_card_says_whether_a_hall_is_open_and_how_many_wait(served: Served) -> None:
    browser = an_operator(served)
    served.hall.waits()

    page = browser.visits("/admin")

    card = next(each for each in page.every("li") if each.find("site-halle"))
    assert "Geöffnet" in card.text
    assert "1 Person wartet" in card.text
    assert card.part("site-halle").attributes["href"] == "/admin/halle"


def test_an_advisor_sees_no_hall_there_and_no_way_to_a_new_one(served: Served) -> None:
    browser = served.advisor()

    page = browser.visits("/admin")
    refused = browser.visits("/admin/new")

    assert (page.find("site-halle"), page.find("new")) == (None, None)
    assert browser.answer.status_code == 403
    assert [link.attributes["href"] for link in refused.every("a")] == ["/"]


def test_a_manager_sees_their_own_hall(served: Served) -> None:
    browser = managing(served)

    page = browser.visits("/admin")

    assert page.find("site-halle") is not None
    assert page.find("new") is None


def test_a_hall_begins_with_what_most_halls_have(served: Served) -> None:
    browser = an_operator(served)
    browser.visits("/admin/new")

    fills(browser, "new-site", title="Beratung Süd", subtitle="Am Tor 3")

    new = _site(served, "beratung-sued")
    assert browser.path == "/admin/beratung-sued"
    assert (new.title, new.languages, len(new.desks), new.desks[0].label) == (
        "Beratung Süd",
        ("de", "en"),
        3,
        "Zimmer 1",
    )
    assert new.topics[0].title == {"de": "Anmeldung, Wohnsitz", "en": "Register your address"}
    assert browser.visits("/admin").find("site-beratung-sued") is not None


def test_what_is_missing_stands_beside_its_field_and_what_was_typed_stays(served: Served) -> None:
    browser = an_operator(served)
    browser.visits("/admin/new")

    fills(browser, "new-site", title="Beratung", timezone="Mond", opens="18:00", languages=["en", "ar"])

    page = browser.page
    assert browser.answer.status_code == 422
    assert "Zeitzone" in page.part("about-timezone").text
    assert "nach 18:00" in page.part("about-closes").text
    assert page.part("timezone").attributes["value"] == "Mond"
    assert _ticked(page, "languages") == ["en", "ar"]
    assert _ids(served) == ["halle"]


def test_a_hall_without_a_name_does_not_begin(served: Served) -> None:
    browser = an_operator(served)
    browser.visits("/admin/new")

    fills(browser, "new-site", title=" ")

    assert browser.answer.status_code == 422
    assert "einen Namen" in browser.page.part("about-title").text
    assert _ids(served) == ["halle"]


def test_an_id_that_is_taken_is_said_beside_it(served: Served) -> None:
    browser = an_operator(served)
    browser.visits("/admin/new")

    fills(browser, "new-site", title="Halle")

    assert browser.answer.status_code == 409
    assert "gibt es schon" in browser.page.part("about-site").text


def _ticked(page: Element, name: str) -> list[str]:
    boxes = (each.attributes for each in page.every("input") if each.attributes["name"] == name)
    return [box["value"] for box in boxes if "checked" in box]


def _site(served: Served, wanted: str) -> Site:
    with served.hall.storage.reading(wanted, served.hall.clock()) as (_, profile):
        return profile


def _ids(served: Served) -> list[str]:
    with served.hall.storage.looking() as connection:
        return sites.ids(connection)

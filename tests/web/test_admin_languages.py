"""Languages in the browser: their order, adding one with every text, taking one out."""

import pytest

from server.storage import sites
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

LANGUAGES = "/admin/halle/languages"


@pytest.fixture
def browser(served: Served) -> Browser:
    """A manager's browser that shows the languages."""
    browser = managing(served)
    browser.visits(LANGUAGES)
    return browser


def test_all_languages_stand_there_with_how_far_they_are_and_how_often_they_are_used(served: Served) -> None:
    served.hall.takes_ticket("arbeit", language="ar")
    browser = managing(served)

    page = browser.visits(LANGUAGES)

    assert len([each for each in page.every("li") if each.attributes.get("id", "").startswith("language-")]) == 30
    assert "1 Nummer in 28 Tagen" in page.part("language-ar").text
    assert "noch nicht geprüft" in page.part("language-ar").text
    assert "Arabisch" in page.part("most").text


def test_an_arrow_changes_the_order_of_the_tiles(served: Served, browser: Browser) -> None:
    fills(browser, "move", to="ar//de")

    assert site(served).languages == ("ar", "de")


def test_adding_a_language_asks_for_every_text_and_saves_them_as_one(served: Served, browser: Browser) -> None:
    browser.visits(f"{LANGUAGES}/uk")
    form = browser.page.part("language")
    names = [each.attributes["name"] for part in ("input", "textarea") for each in form.every(part)]
    texts = {name: f"{name} uk" for name in names if name.startswith("text-")}
    version = next(each for each in form.every("input") if each.attributes["name"] == "version").attributes["value"]

    fills(browser, "language", **texts)

    profile = site(served)
    assert profile.languages == ("de", "ar", "uk")
    assert profile.waiting_place["uk"] == "text-waiting_place uk"
    assert all("uk" in topic.title for topic in profile.all_topics())
    with served.hall.reading() as records:
        assert sites.version_of(records.connection, "halle") == int(version) + 1


def test_a_text_that_is_missing_adds_nothing_and_keeps_what_was_typed(served: Served, browser: Browser) -> None:
    browser.visits(f"{LANGUAGES}/uk")

    fills(browser, "language", **{"text-waiting_place": "Тут"})

    assert browser.answer.status_code == 422
    assert browser.page.part("text-waiting_place").attributes["value"] == "Тут"
    assert site(served).languages == ("de", "ar")


def test_a_language_in_which_somebody_waits_stays(served: Served, browser: Browser) -> None:
    served.hall.takes_ticket("arbeit", language="ar")

    browser.sends(f"{LANGUAGES}/ar/remove", version="2")
    refused = browser.answer.status_code

    assert refused == 409
    assert site(served).languages == ("de", "ar")


def test_a_language_that_nobody_needs_leaves_and_its_texts_stay(served: Served, browser: Browser) -> None:
    browser.sends(f"{LANGUAGES}/ar/remove", version="2")

    assert site(served).languages == ("de",)
    assert site(served).waiting_place["ar"]

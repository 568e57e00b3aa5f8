"""Topics in the browser: their order, what stands on their tile, who serves them."""

import pytest

from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

TOPICS = "/admin/halle/topics"


@pytest.fixture
def browser(served: Served) -> Browser:
    """A manager's browser that shows the tree."""
    browser = managing(served)
    browser.visits(TOPICS)
    return browser


def moved(browser: Browser, to: str) -> None:
    """Sends the form that the arrows and a dropped row send."""
    fills(browser, "move", to=to)


def test_the_tree_stands_as_the_kiosk_shows_it(browser: Browser) -> None:
    rows = [row.attributes["data-id"] for row in browser.page.every("li") if "data-id" in row.attributes]

    assert rows == ["anmelden", "leben", "familie", "arbeit", "geld", "empfang"]
    assert browser.page.part("topic-familie").attributes["data-under"] == "leben"


def test_an_arrow_moves_a_topic_and_the_page_offers_to_take_it_back(served: Served, browser: Browser) -> None:
    down = next(
        each for each in browser.page.part("topic-anmelden").every("button") if each.attributes["data-way"] == "down"
    )

    moved(browser, down.attributes["value"])

    assert [topic.id for topic in site(served).topics] == ["leben", "anmelden", "geld", "empfang"]
    assert browser.page.find("saved") is not None


def test_a_topic_can_go_under_another_one(served: Served, browser: Browser) -> None:
    moved(browser, "geld/leben/arbeit")

    assert [child.id for child in site(served).topics[1].children] == ["familie", "geld", "arbeit"]


def test_a_group_below_a_group_is_refused_on_the_same_page(served: Served, browser: Browser) -> None:
    before = site(served)

    moved(browser, "leben/anmelden/")

    assert browser.answer.status_code == 422
    assert "Keine dritte Ebene" in browser.page.part("wrong").text
    assert site(served) == before


def test_what_is_typed_about_a_topic_is_saved_and_the_rest_stays(served: Served, browser: Browser) -> None:
    browser.visits(f"{TOPICS}/anmelden")
    was = site(served).topic("anmelden")

    fills(browser, "topic", **{"title-de": "Wohnsitz", "icon": "key", "minutes": "25", "serving": "kasse"})

    now = site(served).topic("anmelden")
    assert was is not None
    assert now is not None
    assert (now.title["de"], now.title["ar"], now.icon, now.minutes) == ("Wohnsitz", was.title["ar"], "key", 25)
    assert (now.gate, now.bring) == (was.gate, was.bring)
    assert [advisor.id for advisor in site(served).advisors if "anmelden" in advisor.topics] == ["kasse"]


def test_a_missing_title_keeps_what_was_typed(served: Served, browser: Browser) -> None:
    browser.visits(f"{TOPICS}/geld")

    fills(browser, "topic", **{"title-de": "Schulden", "title-ar": "", "serving": "kasse"})

    assert browser.answer.status_code == 422
    assert "fehlt noch auf: ar" in browser.page.part("wrong").text
    assert browser.page.part("title-de").attributes["value"] == "Schulden"


def test_a_new_topic_gets_an_id_from_its_title(served: Served, browser: Browser) -> None:
    browser.visits(f"{TOPICS}/_new")

    fills(browser, "topic", **{"title-de": "Kita & Schule", "title-ar": "مدرسة", "icon": "school", "serving": "rat"})

    assert [topic.id for topic in site(served).topics][-2:] == ["kita-schule", "empfang"]
    assert "kita-schule" in next(each for each in site(served).advisors if each.id == "rat").topics


def test_a_topic_leaves_with_what_its_advisors_do_for_it(served: Served, browser: Browser) -> None:
    browser.visits(f"{TOPICS}/arbeit")
    fills(browser, "remove-topic")

    assert site(served).topic("arbeit") is None
    assert all("arbeit" not in advisor.topics for advisor in site(served).advisors)


def test_somebody_who_waits_for_a_topic_keeps_it(served: Served, browser: Browser) -> None:
    browser.visits(f"{TOPICS}/arbeit")
    served.hall.waits("arbeit")

    fills(browser, "remove-topic")

    assert browser.answer.status_code == 409
    assert site(served).topic("arbeit") is not None


def test_pictograms_are_found_by_german_words_and_by_their_names(browser: Browser) -> None:
    names = [each.text for each in browser.visits(f"{TOPICS}/_pictograms?q=miete").part("pictograms").every("li")]

    assert names == ["house"]
    assert "anchor" in browser.visits(f"{TOPICS}/_pictograms?q=anch").part("pictograms").text


def test_an_advisor_does_not_change_topics(served: Served) -> None:
    browser = served.advisor("rat")

    browser.visits(TOPICS)

    assert browser.answer.status_code == 403

"""The directory in the browser: own places are changed, imported ones are shown, files are brought in."""

import json
from dataclasses import replace
from io import BytesIO

import pytest

from server.exchange.hsds import write_hsds
from server.storage import directory
from tests.building import a_place
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

DIRECTORY = "/admin/halle/directory"


@pytest.fixture
def browser(served: Served) -> Browser:
    """A manager's browser that shows the directory."""
    browser = managing(served)
    browser.visits(DIRECTORY)
    return browser


def brings(browser: Browser, content: bytes) -> None:
    """Sends a file with places."""
    browser.visits(DIRECTORY)
    fills(browser, "import-form", kind="hsds", source="Stadt", file=(BytesIO(content), "orte.json"))  # type: ignore[arg-type]  # a file


def a_file(served: Served, *titles: str) -> bytes:
    """An HSDS document with one place for each title."""
    places = [
        replace(a_place(), id=f"ort-{at}", title={"de": title}, checked=None) for at, title in enumerate(titles)
    ]  # fmt: skip
    return write_hsds(places, site=served.hall.site).encode()


def test_a_new_place_stands_in_every_language_with_one_text(served: Served, browser: Browser) -> None:
    browser.visits(f"{DIRECTORY}/_new")

    fills(
        browser, "place", **{"title-de": "Jobcenter Mitte", "where-de": "Zweiter Stock", "url": "https://example.org"}
    )

    place = site(served).place("jobcenter-mitte")
    assert place is not None
    assert (place.title, place.url) == ({"de": "Jobcenter Mitte", "ar": "Jobcenter Mitte"}, "https://example.org")


def test_a_wrong_address_keeps_what_was_typed(served: Served, browser: Browser) -> None:
    before = site(served)
    browser.visits(f"{DIRECTORY}/amt")

    fills(browser, "place", url="keine Adresse", phone="0231 1")

    assert browser.answer.status_code == 422
    assert browser.page.part("phone").attributes["value"] == "0231 1"
    assert site(served) == before


def test_saving_a_place_as_it_stands_changes_nothing_about_it(served: Served, browser: Browser) -> None:
    before = site(served).place("amt")
    browser.visits(f"{DIRECTORY}/amt")

    fills(browser, "place")

    assert site(served).place("amt") == before


def test_a_place_that_a_redirect_needs_stays(served: Served, browser: Browser) -> None:
    browser.visits(f"{DIRECTORY}/amt")

    fills(browser, "remove-place")

    assert browser.answer.status_code == 422
    assert site(served).place("amt") is not None


def test_a_file_replaces_its_source_and_its_places_are_only_shown(served: Served, browser: Browser) -> None:
    brings(browser, a_file(served, "Bücherei", "Tafel"))
    brings(browser, a_file(served, "Bücherei"))

    with served.hall.reading() as records:
        known = [place for place in directory.every(records, site(served)) if place.source == "Stadt"]
    assert [place.title["de"] for place in known] == ["Bücherei"]
    assert "1 Ort wurde eingelesen" in browser.page.part("brought").text
    assert browser.visits(f"{DIRECTORY}/{known[0].id}").find("save") is None


def test_a_file_with_mistakes_changes_nothing_and_names_them_all(served: Served, browser: Browser) -> None:
    document = json.loads(a_file(served, "Bücherei", "Tafel"))
    for entry in document:
        del entry["service"]["name"]

    brings(browser, json.dumps(document).encode())

    assert browser.answer.status_code == 422
    assert [each.text.partition(":")[0] for each in browser.page.part("wrong").every("li")] == [
        "$[0].service.name", "$[1].service.name",
    ]  # fmt: skip


def test_a_file_may_be_larger_than_a_form_but_not_endless(served: Served, browser: Browser) -> None:
    brings(browser, a_file(served, *(f"Ort {at}" for at in range(40))) + b" " * 300_000)
    taken = browser.answer.status_code

    endless = browser.client.post(
        f"{DIRECTORY}/import", data=b" " * 2_200_000, content_type="multipart/form-data; boundary=x"
    )

    assert (taken, endless.status_code) == (200, 413)


def test_the_table_shows_what_fits_the_words(served: Served, browser: Browser) -> None:
    brings(browser, a_file(served, "Bücherei", "Tafel"))

    table = browser.visits(f"{DIRECTORY}?q=BUCHEREI").part("places")
    rows = [row.text for row in table.every("tr") if "id" in row.attributes]

    assert [row.partition(" ")[0] for row in rows] == ["Bücherei"]

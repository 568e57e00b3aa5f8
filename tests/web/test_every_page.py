"""What holds for every page that people read."""

import shutil
from pathlib import Path

import pytest

from tests.web.every_page import PAGES
from tests.web.page import Element
from tests.web.served import Served, serving


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Element:
    """Each page in turn, in a demonstration."""
    file = shutil.copy(prepared_sqlite, tmp_path_factory.mktemp("page") / "hall.sqlite")
    with serving(f"sqlite:///{file}", demo=True) as served:
        return PAGES[request.param](served).page


def test_every_page_has_title_language_direction_and_one_heading(page: Element) -> None:
    html = page.first("html").attributes

    assert page.first("title").text
    assert (html["lang"], html["dir"]) in {("de", "ltr"), ("en", "ltr"), ("ar", "rtl")}
    assert len(list(page.every("h1"))) == 1


def test_no_id_stands_twice(page: Element) -> None:
    ids = [each.attributes["id"] for each in page.whole() if "id" in each.attributes]

    assert sorted(set(ids)) == sorted(ids)


def test_every_part_that_renews_itself_has_an_id_and_holds_no_other(page: Element) -> None:
    live = [each for each in page.whole() if "data-live" in each.attributes]

    assert all(each.attributes.get("id") for each in live)
    assert [inner for each in live for inner in each.whole() if "data-live" in inner.attributes] == []


def test_no_script_or_style_stands_inside_the_page(page: Element) -> None:
    inline = [each for each in page.whole() if "style" in each.attributes or each.name == "style"]
    inline += [script for script in page.every("script") if "src" not in script.attributes or script.text]
    handlers = [name for each in page.whole() for name in each.attributes if name.startswith("on")]

    assert inline == []
    assert handlers == []


def test_every_form_proves_that_it_is_ours(page: Element) -> None:
    posted = [form for form in page.every("form") if form.attributes.get("method") == "post"]
    # A visitor's own page has an address that nobody else knows; whoever knows it may do the same by hand.
    posted = [form for form in posted if not form.attributes["action"].startswith("/t/")]
    fields = [{each.attributes["name"] for each in form.every("input")} for form in posted]

    assert all("csrf_token" in names for names in fields)


def test_a_demonstration_says_so(page: Element) -> None:
    assert page.first("aside").text in {"Vorführung", "Demo", "عرض تجريبي"}


def test_a_real_hall_does_not_say_that_it_is_a_demonstration(served: Served) -> None:
    page = served.browser().visits("/login")

    assert list(page.every("aside")) == []

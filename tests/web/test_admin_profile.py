"""Every key of a profile can be edited in the browser."""

from dataclasses import replace

import pytest

from server.profile.shape import parts
from server.web.admin.profile.groups import FIXED
from tests.building import a_site, said
from tests.web.conftest import Serve
from tests.web.manager import fills, managing, site
from tests.web.served import Served

PROFILE = "/admin/halle/profile"


def test_the_list_says_what_is_set_in_each_part(served: Served) -> None:
    browser = managing(served)

    page = browser.visits(PROFILE)

    keys = {part.key for part in parts()} - set(FIXED)
    assert all(page.find(f"part-{key}") for key in keys)
    assert "3: Zimmer 1, Zimmer 2, Zimmer 3" in page.text


def test_one_part_is_saved_and_the_rest_stays(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits(f"{PROFILE}/kiosk")

    fills(browser, "part", **{"kiosk.dim_after": "15", "kiosk.speech": "yes"})

    kiosk = replace(before.kiosk, dim_after=15, speech=True)
    assert site(served) == replace(before, kiosk=kiosk)
    assert browser.page.find("saved") is not None


def test_what_was_saved_can_be_undone_with_one_press(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits(f"{PROFILE}/title")
    fills(browser, "part", title="Neue Halle")

    fills(browser, "saved")

    assert site(served) == before
    assert browser.path == f"{PROFILE}/title"


def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits(f"{PROFILE}/kiosk")

    fills(browser, "part", **{"kiosk.dim_after": "bald", "kiosk.alone": "12"})

    field = browser.page.part("kiosk.dim_after")
    assert browser.answer.status_code == 422
    assert field.attributes["value"] == "bald"
    assert field.attributes["aria-invalid"] == "true"
    assert browser.page.part(field.attributes["aria-describedby"]).text == "Eine ganze Zahl, bitte."
    assert browser.page.part("kiosk.alone").attributes["value"] == "12"
    assert site(served) == before


def test_one_more_is_added_at_the_end(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PROFILE}/redirects.new")

    sentence = {"item.reason.de": "Bitte dorthin.", "item.reason.ar": "هناك"}
    fills(browser, "part", **{"item.id": "drueben", "item.place": "amt", **sentence})

    added = site(served).redirects[-1]
    assert (added.id, added.place, added.reason) == ("drueben", "amt", {"de": "Bitte dorthin.", "ar": "هناك"})
    assert browser.path == f"{PROFILE}/redirects"


def test_a_mistake_in_something_new_stands_beside_its_field(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PROFILE}/redirects.new")

    fills(
        browser,
        "part",
        **{"item.id": "Drüben!", "item.place": "amt", "item.reason.de": "Dort", "item.reason.ar": "هناك"},
    )

    assert browser.answer.status_code == 422
    assert browser.page.part("item.id").attributes["aria-invalid"] == "true"
    assert browser.page.find("wrong") is None


def test_whoever_was_slower_is_told_and_changes_nothing(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PROFILE}/title")
    served.hall.loads(replace(site(served), subtitle="Am Markt"))

    fills(browser, "part", title="Zu spät")

    assert browser.answer.status_code == 409
    assert (site(served).title, site(served).subtitle) == ("Halle", "Am Markt")


def test_a_language_that_is_missing_is_marked_and_arabic_runs_from_the_right(serve: Serve) -> None:
    served = serve(site=a_site(ticker=(), closed=()))
    browser = managing(served)

    page = browser.visits(f"{PROFILE}/waiting_place")

    assert page.part("waiting_place.ar").attributes["dir"] == "rtl"
    assert page.part("waiting_place.de").attributes["value"] == said("Bitte setzen Sie sich.")["de"]


@pytest.mark.parametrize("where", ["site", "colour", "topics.77", "topics.0.title", "desks.new.id", "topics.."])
def test_a_place_that_no_profile_has_is_not_there(served: Served, where: str) -> None:
    browser = managing(served)

    browser.visits(f"{PROFILE}/{where}")

    assert browser.answer.status_code == 404


def test_an_advisor_does_not_come_in(served: Served) -> None:
    browser = served.advisor()

    browser.visits(PROFILE)

    assert browser.answer.status_code == 403

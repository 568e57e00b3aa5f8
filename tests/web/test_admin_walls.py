"""The walls' settings in the browser: for all, for one, and as a preview that keeps nothing."""

import io
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PIL import Image

from server.domain.site.wall_settings import OneWall, Slide, WallSettings
from server.storage.devices import DeviceKind
from server.web.admin.walls.example import example_board
from server.web.admin.walls.settings import for_one
from tests.building import MONDAY, a_site, said
from tests.web.manager import managing, site
from tests.web.served import Browser, Served

WALLS = "/admin/halle/walls"
TYPED = {
    "wall.layout": "room", "wall.screen_inches": "42,5", "wall.distance": "6", "wall.theme": "by-hour",
    "wall.light_from": "07:30", "wall.light_to": "19:00", "wall.recent": "4", "wall.next": "2", "wall.arrow": "none",
    "wall.desks": "eins", "wall.organisations": "yes", "wall.call_ends": "10", "wall.speaks": "yes",
    "wall.volume": "80", "wall.loud.0.begins": "08:00", "wall.loud.0.ends": "10:00", "wall.loud.0.volume": "100",
    "wall.quiet.0.begins": "20:00", "wall.quiet.0.ends": "07:00", "wall.quiet.1.begins": "", "wall.quiet.1.ends": "",
}  # fmt: skip


def test_what_is_saved_holds_for_every_wall_and_is_one_change_that_can_be_taken_back(served: Served) -> None:
    browser = _manager(served)

    page = _saves(browser, **TYPED)

    wall = site(served).wall
    assert (wall.layout, wall.screen_inches, wall.distance, wall.theme) == ("room", 42.5, 6, "by-hour")
    assert (wall.desks, wall.organisations, wall.call_ends, wall.volume) == (("eins",), True, 10, 80)
    assert ([hours.volume for hours in wall.loud], len(wall.quiet)) == ([100], 1)
    assert page.find("saved") is not None


def test_one_wall_says_only_what_is_not_so_for_all(served: Served) -> None:
    browser = _manager(served, wall=WallSettings(volume=80))
    served.hall.has_device(DeviceKind.WALL, "wall-token")

    browser.visits(f"{WALLS}/of/A%20wall")
    _saves(browser, **_shown(browser) | {"of": "A wall", "wall.layout": "strip"})

    assert site(served).walls == (OneWall(name="A wall", layout="strip"),)
    assert site(served).wall == WallSettings(volume=80)


def test_a_wall_that_is_as_all_the_others_leaves_the_profile_unless_a_slide_is_meant_for_it() -> None:
    settings: dict[str, Any] = {"layout": "rooms", "volume": 100}
    document: dict[str, Any] = {
        "wall": settings,
        "walls": [{"name": "links", "volume": 50}],
        "slides": [],
        "ticker": [],
    }
    meant = document | {"slides": [{"walls": ["links"]}]}

    for each in (document, meant):
        for_one("links", settings)(each)

    assert (document["walls"], meant["walls"]) == ([], [{"name": "links"}])


def test_what_is_wrong_stands_beside_its_field_and_changes_nothing(served: Served) -> None:
    browser = _manager(served)
    before = served.hall.everything()

    page = _saves(browser, **TYPED | {"wall.screen_inches": "500"})

    assert browser.answer.status_code == 422
    assert page.part("about-screen_inches").text == "Eine Zahl von 10 bis 120."
    assert page.part("screen_inches").attributes["value"] == "500"
    assert served.hall.everything() == before


def test_the_preview_shows_what_is_typed_and_keeps_nothing(served: Served) -> None:
    browser = _manager(served)
    before = served.hall.everything()

    said = browser.asks(f"{WALLS}/board", calls="4", **TYPED)
    wrong = browser.asks(f"{WALLS}/board", calls="4", **TYPED | {"wall.volume": "laut"})

    assert (said["board"]["wall"]["layout"], said["board"]["wall"]["screen_inches"]) == ("room", 42.5)
    assert [call["desk"] for call in said["board"]["calls"] if call["current"]] == ["Zimmer 1"] * 4
    assert wrong["wrong"][0].startswith("Alle Anzeigen › Lautstärke")
    assert served.hall.everything() == before


def test_only_the_preview_may_stand_in_a_frame_of_this_server(served: Served) -> None:
    browser = _manager(served)

    policies = []
    for address in (WALLS, f"{WALLS}/preview", "/admin/halle"):
        browser.visits(address)
        policies.append(browser.answer.headers["Content-Security-Policy"])

    assert ["frame-ancestors 'self'" in policy for policy in policies] == [False, True, False]
    assert ["frame-src 'self'" in policy for policy in policies] == [True, False, False]


def test_the_page_in_the_frame_draws_what_it_is_told_and_asks_for_no_board(served: Served) -> None:
    browser = _manager(served)

    page = browser.visits(f"{WALLS}/preview")

    assert [script.attributes["src"] for script in page.every("script")] == ["/display/preview.js"]


def test_an_example_has_the_parts_of_a_real_board(served: Served) -> None:
    site = a_site(slides=(Slide(title=said("Treff")),))

    board = example_board(site, replace(site.wall, next=2), MONDAY, calls=9)

    assert sum(call["current"] for call in board["calls"]) == 9
    assert len({call["key"] for call in board["calls"]}) == 17
    assert min(
        MONDAY - datetime.fromisoformat(call["called_at"])
        for call in example_board(site, site.wall, MONDAY, calls=0)["calls"]
    ) > timedelta(minutes=2)
    assert [each["number"] for each in board["next"]] == ["058", "059"]
    assert board["opening"] == {"open": True, "hint": "Heute geöffnet bis 12:00 Uhr"}


def test_a_wall_that_nobody_knows_has_no_page(served: Served) -> None:
    browser = _manager(served)

    browser.visits(f"{WALLS}/of/nirgends")

    assert browser.answer.status_code == 404


def test_the_ticket_is_seen_as_the_printer_draws_it(served: Served) -> None:
    browser = _manager(served)

    page = browser.visits(f"{WALLS}/ticket?language=ar&paper=58")
    drawn = browser.client.get(page.part("picture").attributes["src"])

    assert drawn.mimetype == "image/png"
    assert Image.open(io.BytesIO(drawn.data)).width == 384


def _saves(browser: Browser, **typed: str) -> Any:
    version = browser.page.part("settings")
    fields = {each.attributes["name"]: each.attributes.get("value", "") for each in version.every("input")}
    return browser.sends(f"{WALLS}/save", version=fields["version"], **typed)


def _shown(browser: Browser) -> dict[str, str]:
    """What the form holds as it stands there."""
    fields = [each.attributes for each in browser.page.part("settings").every("input")]
    sent = [each for each in fields if each.get("type") not in ("radio", "checkbox") or "checked" in each]
    named = {each["name"]: each.get("value", "") for each in sent if each["name"].startswith("wall.")}
    return named | {"wall.arrow": "none"}


def _manager(served: Served, **changes: Any) -> Browser:
    browser = managing(served)
    served.hall.loads(replace(site(served), **changes))
    browser.visits(WALLS)
    return browser

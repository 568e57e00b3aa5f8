"""The screen of languages with as many as Lotse has, in real Chromium."""

from pathlib import Path

from playwright.sync_api import Browser

from server.profile.read import read_profile
from server.words.languages import KNOWN
from tests.journeys.running import MIGRADO
from tests.kiosk.at_the_door import at_the_door
from tests.kiosk.every_language import in_every_language
from tests.kiosk.visitor import Visitor

MONDAY = "2026-11-23T10:05:00+01:00"
OF_THE_HOUSE = ["language de", "language de-simple"]


def test_all_languages_are_there_ten_on_a_page_and_german_always_in_the_same_place(
    sqlite: str, browser: Browser, tmp_path: Path
) -> None:
    site = read_profile(in_every_language(MIGRADO, tmp_path / "profile.yaml").read_text())
    with at_the_door(sqlite, browser, site, MONDAY) as (visitor, _):
        visitor.sees("rest").finds_all_well()
        pages, places = [_tiles(visitor)], [_place(visitor)]

        while visitor.page.locator("[data-touch^='page ']").count():
            visitor.page.locator("[data-touch^='page ']").tap()
            visitor.finds_all_well()
            pages.append(_tiles(visitor))
            places.append(_place(visitor))

        assert [tiles[-2:] for tiles in pages] == [OF_THE_HOUSE] * len(pages)
        assert max(len(tiles) - 2 for tiles in pages) == 10
        assert sorted(tile for tiles in pages for tile in tiles[:-2]) == sorted(
            f"language {code}" for code in KNOWN if not code.startswith("de")
        )
        assert len(set(places)) == 1


def test_a_language_on_a_later_page_is_chosen_and_changed_from_within(
    sqlite: str, browser: Browser, tmp_path: Path
) -> None:
    site = read_profile(in_every_language(MIGRADO, tmp_path / "profile.yaml").read_text())
    with at_the_door(sqlite, browser, site, MONDAY) as (visitor, _):
        visitor.sees("rest").takes("language zh").sees("topics").takes("languages")
        visitor.page.locator("main.languages").wait_for()
        visitor.finds_all_well().takes("lower").finds_all_well().takes("large").finds_all_well()

        visitor.takes("language ur").sees("topics")

        assert visitor.page.evaluate("document.documentElement.lang") == "ur"
        assert visitor.page.evaluate("document.documentElement.dir") == "rtl"


def _tiles(visitor: Visitor) -> list[str]:
    return list(
        visitor.page.evaluate("Array.from(document.querySelectorAll('.tile')).map((tile) => tile.dataset.touch)")
    )


def _place(visitor: Visitor) -> str:
    """Where the tile of the house's language stands; read in one step, as the greeting may be drawn anew at any moment."""
    place = "JSON.stringify(document.querySelector(\"[data-touch='language de']\").getBoundingClientRect())"
    return str(visitor.page.evaluate(place))

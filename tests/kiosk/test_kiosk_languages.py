"""The screen of languages with as many as a hall may have, in real Chromium."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route

from server.words.languages import direction
from tests.kiosk.at_the_door import at_the_door, centre

MONDAY = "2026-11-23T10:05:00+01:00"
MORE = {
    "bg": "Български", "uk": "Українська", "fa-AF": "دری", "so": "Soomaali", "ti": "ትግርኛ", "ro": "Română",
    "pl": "Polski", "fa": "فارسی", "ku": "Kurmancî", "sq": "Shqip", "sr": "Srpski", "hr": "Hrvatski", "el": "Ελληνικά",
    "it": "Italiano", "es": "Español", "fr": "Français", "mk": "Македонски", "pt": "Português", "am": "አማርኛ",
    "hu": "Magyar",
}  # fmt: skip
"""Beside the six that the hall has."""


@pytest.mark.parametrize("count", [11, 17, 26])
@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1280, 800)])
def test_every_language_is_on_the_first_screen_and_large_enough(
    sqlite: str, browser: Browser, count: int, width: int, height: int
) -> None:
    glass = {"width": width, "height": height}
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, prepared=_speaks(count), **glass) as (visitor, _):
        visitor.sees("rest")
        assert visitor.page.locator("[data-touch^='language ']").count() == count

        visitor.finds_all_well(thoroughly=count == 26)
        visitor.takes("language de").sees("topics").takes("languages")
        visitor.page.locator("main.languages").wait_for()

        visitor.finds_all_well().takes("lower").finds_all_well()
        visitor.page.unroute_all(behavior="ignoreErrors")


def _speaks(count: int) -> Callable[[Page], object]:
    """Lets the hall's board name so many languages."""
    more = [{"code": code, "name": name, "direction": direction(code)} for code, name in MORE.items()]

    def with_so_many(route: Route) -> None:
        answer = route.fetch()
        if answer.status == 200:
            board = answer.json()
            board["languages"] = (board["languages"] + more)[:count]
            route.fulfill(response=answer, body=json.dumps(board))
        else:
            route.fulfill(response=answer)

    return lambda page: page.route("**/api/kiosk/board", with_so_many)

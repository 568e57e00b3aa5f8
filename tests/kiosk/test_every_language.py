"""Every screen of the kiosk in every language of Lotse, on every glass and in every mode: in order, and for everybody."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from server.words.catalogue import say
from server.words.languages import KNOWN, Language
from tests.journeys.running import MIGRADO, MONDAY, RunningHall
from tests.kiosk.combinations import MODES, some
from tests.kiosk.conftest import Opened
from tests.kiosk.every_language import in_every_language
from tests.kiosk.every_screen import GLASSES, SMALL_LYING, SMALL_UPRIGHT, UPRIGHT, EveryScreen, Glass, every_screen
from tests.kiosk.measuring import barriers
from tests.kiosk.visitor import Visitor

SIZES = [(1080, 1920), (1280, 800)]
SWITCHING_AT_MOST = 50
"""Milliseconds."""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return in_every_language(MIGRADO, tmp_path / "profile.yaml")


@pytest.fixture(scope="module")
def screens(prepared_sqlite: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EveryScreen]:
    folder = tmp_path_factory.mktemp("every-screen")
    database = folder / "hall.sqlite"
    database.write_bytes(prepared_sqlite.read_bytes())
    with every_screen(f"sqlite:///{database}", browser, folder) as shown:
        yield shown


@pytest.mark.parametrize("glass", GLASSES, ids=str)
def test_every_screen_is_in_order_on_this_glass_in_every_language_and_mode(screens: EveryScreen, glass: Glass) -> None:
    place = GLASSES.index(glass)

    found = screens.mishaps(some(screens.names(), place), GLASSES[place])

    assert found == []


def test_axe_finds_nothing_on_any_screen_and_in_no_language(screens: EveryScreen) -> None:
    modes = cycle(MODES)
    found = []

    for place, language in enumerate(KNOWN):
        screen = screens.names()[place % len(screens.names())]
        screens.on(GLASSES[place % len(GLASSES)])
        screens.show(screen, language, **next(modes))
        found += [f"{screen} {language}: {barrier}" for barrier in barriers(screens.page)]

    assert found == []


def test_another_language_is_on_the_glass_at_once(screens: EveryScreen) -> None:
    screens.on(UPRIGHT)

    took = sorted(screens.page.evaluate("window.switching('de', 'ar')") for _ in range(30))

    assert took[2] < SWITCHING_AT_MOST, took  # most of the time others may be busy on this machine


@pytest.mark.parametrize("glass", [SMALL_LYING, SMALL_UPRIGHT], ids=str)
def test_larger_is_readable_on_a_small_glass_although_it_takes_more_pages(screens: EveryScreen, glass: Glass) -> None:
    screens.on(glass)
    screens.show("topics", "de", inches=10.1)
    ordinary = screens.page.locator(".tiles .tile").count()

    screens.show("topics", "de", inches=10.1, large=True)

    assert screens.page.locator("[data-touch='page 1']").count() == 1
    assert screens.page.locator(".tiles .tile").count() < ordinary


@pytest.mark.parametrize("code", ["ar", "am", "vi"])
def test_a_whole_visit_is_in_order_in_this_language(hall: RunningHall, opened: Opened, code: str) -> None:
    hall.serve()
    visitor = opened().sees("rest")

    _walk(visitor, KNOWN[code])

    assert hall.ask("SELECT count(*) FROM tickets") == [(1,)]


@pytest.mark.parametrize("hall", [MONDAY + timedelta(hours=3)], indirect=True)
def test_a_closed_hall_says_when_it_opens_in_every_language_one_page_after_the_other(
    hall: RunningHall, opened: Opened
) -> None:
    hall.serve()
    visitor = opened(stopped=True).sees("closed").finds_all_well(thoroughly=True)
    read = visitor.text()

    for _ in range(4):
        visitor.page.clock.fast_forward(10_000)
        visitor.page.clock.run_for(400)
        read += visitor.finds_all_well().text()

    assert [code for code in KNOWN if say("kiosk", code, "closed") not in read] == []
    assert visitor.page.locator("#screen button:visible").count() == 0


def _walk(visitor: Visitor, language: Language) -> None:
    _finds_all_well(visitor).touches(language.name)
    _finds_all_well(visitor.sees("topics"))
    assert visitor.page.evaluate("document.documentElement.lang") == language.code
    assert visitor.page.evaluate("document.documentElement.dir") == language.direction
    _finds_all_well(visitor.takes("topic anmelden").sees("gate")).takes("answer andere")
    _finds_all_well(visitor.sees("redirect")).takes("done").sees("rest").touches(language.name)
    _finds_all_well(visitor.sees("topics").takes("topic empfang").sees("number")).takes("done").sees("rest")


def _finds_all_well(visitor: Visitor) -> Visitor:
    """On either glass: what is seen is drawn anew when the glass is turned."""
    for width, height in SIZES:
        visitor.page.set_viewport_size(ViewportSize(width=width, height=height))
        visitor.page.wait_for_function("() => parseFloat(document.documentElement.style.fontSize) > 0")
        visitor.page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        visitor.finds_all_well()
    return visitor

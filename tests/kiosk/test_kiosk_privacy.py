"""What others could see or find of somebody at the kiosk, in real Chromium: nothing."""

from playwright.sync_api import Browser, Page

from tests.kiosk.at_the_door import at_the_door, centre

MONDAY = "2026-11-23T10:05:00+01:00"
TOPIC = "familiennachzug"
LEFT = """() => JSON.stringify([document.documentElement.outerHTML, document.title, location.href, history.length,
  history.state, document.cookie, Object.entries(localStorage), Object.entries(sessionStorage)])"""
"""Everything in which a page can leave something behind."""


def test_nobody_finds_what_the_last_one_chose(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY) as (visitor, _):
        visitor.sees("rest")
        length = visitor.page.evaluate("history.length")
        visitor.takes("language ar").sees("topics").takes("topic familie").sees("subtopics").takes(f"topic {TOPIC}")
        visitor.sees("party").takes("party 3").sees("help").takes("help yes").sees("number")
        assert TOPIC not in visitor.page.evaluate(LEFT)

        visitor.takes("done").sees("rest")

        left = visitor.page.evaluate(LEFT)
        assert [trace for trace in (TOPIC, "familie", "party") if trace in left] == []
        assert visitor.page.evaluate("history.length") == length
        assert visitor.page.evaluate("document.documentElement.lang") == "de"


def test_a_reload_or_a_key_of_the_browser_shows_nothing_of_anybody(sqlite: str, browser: Browser) -> None:
    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY) as (visitor, _):
        visitor.sees("rest").takes("language ar").sees("topics").takes("topic familie").sees("subtopics")

        for keys in ("F5", "Control+r", "Alt+ArrowLeft", "Control+p"):
            visitor.page.keyboard.press(keys)
        visitor.page.evaluate("window.dispatchEvent(new PopStateEvent('popstate'))")
        assert visitor.page.evaluate("document.documentElement.dataset.screen") == "subtopics"
        visitor.page.reload()

        visitor.sees("rest")
        assert "familiennachzug" not in visitor.page.evaluate(LEFT)


def test_the_veil_covers_everything_and_any_touch_lifts_it(sqlite: str, browser: Browser) -> None:
    def stopped(page: Page) -> None:
        page.clock.install()

    with at_the_door(sqlite, browser, centre("wu-mbe"), MONDAY, prepared=stopped) as (visitor, _):
        visitor.sees("rest").takes("language ar").sees("topics").takes("topic familie").sees("subtopics")

        visitor.page.clock.fast_forward(8_500)
        visitor.sees("veil").finds_all_well(thoroughly=True)
        assert TOPIC not in visitor.page.evaluate(LEFT)
        visitor.page.touchscreen.tap(300, 300)

        visitor.sees("subtopics")
        assert visitor.page.evaluate("document.documentElement.lang") == "ar"

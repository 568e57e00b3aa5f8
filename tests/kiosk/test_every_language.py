"""Every screen of the kiosk in every language of Lotse: all is said, nothing sticks out."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize

from server.words.catalogue import say
from server.words.languages import KNOWN, Language
from tests.journeys.running import MIGRADO, MONDAY, RunningHall
from tests.kiosk.conftest import Opened
from tests.kiosk.every_language import in_every_language
from tests.kiosk.visitor import Visitor

SIZES = [(1080, 1920), (1280, 800)]
NEXT_PICTURE = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
TICKETS = "SELECT count(*) FROM tickets"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return in_every_language(MIGRADO, tmp_path / "profile.yaml")


def test_every_screen_is_in_order_in_every_language(hall: RunningHall, opened: Opened) -> None:
    hall.serve(LOTSE_TICKETS_PER_MINUTE="1000")
    visitor = opened().sees("rest")

    for language in KNOWN.values():
        _walk(visitor, language)

    assert hall.ask(TICKETS) == [(len(KNOWN),)]


@pytest.mark.parametrize(("code", "width", "height"), [("de", *SIZES[0]), ("ar", *SIZES[0]), ("uk", *SIZES[1])])
def test_every_screen_is_without_barriers_even_low_and_in_contrast(
    hall: RunningHall, opened: Opened, code: str, width: int, height: int
) -> None:
    hall.serve()
    visitor = opened(width=width, height=height).sees("rest")

    _walk_thoroughly(visitor, KNOWN[code])

    assert hall.ask(TICKETS) == [(1,)]


@pytest.mark.parametrize("hall", [MONDAY + timedelta(hours=3)], indirect=True)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_closed_hall_says_when_it_opens_in_every_language(
    hall: RunningHall, opened: Opened, width: int, height: int
) -> None:
    hall.serve()

    visitor = opened(width=width, height=height).sees("closed").finds_all_well(thoroughly=width < height)

    assert [code for code in KNOWN if say("kiosk", code, "closed") not in visitor.text()] == []
    assert visitor.page.locator("button:visible").count() == 0


def _walk(visitor: Visitor, language: Language) -> None:
    _finds_all_well(visitor.sees("rest")).touches(language.name)
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
        visitor.page.evaluate(NEXT_PICTURE)
        visitor.finds_all_well()
    return visitor


def _walk_thoroughly(visitor: Visitor, language: Language) -> None:
    visitor.finds_all_well(thoroughly=True).touches(language.name)
    visitor.sees("topics").finds_all_well(thoroughly=True)
    visitor.takes("lower").finds_all_well().takes("contrast").finds_all_well(thoroughly=True)
    visitor.takes("lower").takes("contrast").takes("topic leben")
    visitor.sees("subtopics").finds_all_well(thoroughly=True).takes("lower").finds_all_well()
    visitor.takes("lower").takes("back").sees("topics").takes("topic anmelden")
    visitor.sees("gate").finds_all_well(thoroughly=True).takes("answer eu")
    visitor.sees("number").finds_all_well(thoroughly=True).takes("done")
    visitor.sees("rest").touches(language.name).sees("topics").takes("topic anmelden").sees("gate")
    visitor.takes("answer andere").sees("redirect").finds_all_well(thoroughly=True).takes("done").sees("rest")

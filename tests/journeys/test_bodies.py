"""Two visits from the first touch to the number: right to left in high contrast, and from a wheelchair."""

from playwright.sync_api import Browser

from server.domain.visits.event import Kind
from tests.kiosk.at_the_door import at_the_door, centre, happened
from tests.kiosk.visitor import Visitor

MONDAY = "2026-11-23T10:05:00+01:00"
REACHED_FROM_A_WHEELCHAIR = 0.45
"""Of the glass's height, from its lower edge: what a terminal at usual height offers below 1.20 m (EN 301 549, 8.3.3)."""
HIGHEST = """() => Math.max(...Array.from(document.querySelectorAll("button"))
  .filter((one) => one.getClientRects().length)
  .map((one) => one.getBoundingClientRect())
  .map(({ top, bottom }) => 1 - (top + bottom) / 2 / innerHeight))"""
"""How high the middle of the highest control is."""


def test_a_visit_in_dari_runs_right_to_left_in_high_contrast_to_the_end(database: str, browser: Browser) -> None:
    with at_the_door(database, browser, centre("do-migrado"), MONDAY) as (visitor, served):
        visitor.sees("rest").takes("contrast").takes("language fa-AF")

        for screen, touch in (("topics", "topic anmelden"), ("gate", "answer eu"), ("number", "done")):
            _is_in_dari_and_in_contrast(visitor.sees(screen).finds_all_well(thoroughly=True))
            visitor.takes(touch)

        visitor.sees("rest")
        (taken,) = happened(served, Kind.TICKET_TAKEN)
        assert taken.facts["language"] == "fa-AF"
        assert "contrast" not in _page(visitor)  # the next one begins anew


def test_a_visit_from_a_wheelchair_needs_nothing_that_is_high(database: str, browser: Browser) -> None:
    with at_the_door(database, browser, centre("do-migrado"), MONDAY) as (visitor, served):
        visitor.sees("rest").takes("lower")
        heights = [_highest(visitor)]

        for touch, screen in (
            ("language en", "topics"), ("topic anmelden", "gate"), ("answer andere", "redirect"), ("done", "rest"),
            ("lower", "rest"), ("language tr", "topics"), ("topic empfang", "number"),
        ):  # fmt: skip
            visitor.takes(touch).sees(screen).finds_all_well()
            heights += [_highest(visitor)] if "low" in _page(visitor) else []

        assert len(heights) == 7
        assert max(heights) <= REACHED_FROM_A_WHEELCHAIR
        assert len(happened(served, Kind.TICKET_TAKEN)) == 1


def _is_in_dari_and_in_contrast(visitor: Visitor) -> None:
    page = _page(visitor)
    assert (page["lang"], page["dir"], page.get("contrast")) == ("fa-AF", "rtl", "high")


def _page(visitor: Visitor) -> dict[str, str]:
    """What the page says of itself."""
    said: dict[str, str] = visitor.page.evaluate(
        "() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang, dir: document.documentElement.dir })"
    )
    return said


def _highest(visitor: Visitor) -> float:
    return float(visitor.page.evaluate(HIGHEST))

"""The evening of a gathering: thirty-three associations at one kiosk, in real Chromium."""

import pytest
from playwright.sync_api import Browser

from server.domain.visits.event import Kind
from tests.kiosk.at_the_door import at_the_door, centre, happened
from tests.kiosk.visitor import Visitor

EVENING = "2022-05-24T18:00:00+02:00"


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1280, 800)])
def test_an_association_checks_in_with_one_tap_and_the_next_one_can(
    sqlite: str, browser: Browser, width: int, height: int
) -> None:
    with at_the_door(sqlite, browser, centre("of-kti"), EVENING, width=width, height=height) as (visitor, served):
        visitor.sees("closed").finds_all_well(thoroughly=True).takes("gathering").sees("gathering")
        assert _on_all_pages(visitor) == 33
        visitor.finds_all_well(thoroughly=True).takes("lower").finds_all_well().takes("lower")
        here = visitor.page.locator("[aria-pressed='true']:not([aria-busy])")
        first, second = (visitor.page.locator(f"[data-touch='association verein-{which}']") for which in ("01", "02"))

        first.tap()
        first.and_(here).wait_for()
        second.tap()
        second.and_(here).wait_for()
        visitor.finds_all_well(thoroughly=True)

        events = happened(served, Kind.ASSOCIATION_CHECKED_IN)
        assert [event.facts["association"] for event in events] == ["verein-01", "verein-02"]


def _on_all_pages(visitor: Visitor) -> int:
    """How many associations there are; ends on the first page."""
    counted = visitor.page.locator("[data-touch^=association]").count()
    while visitor.page.locator("[data-touch^='page ']").count():
        visitor.page.locator("[data-touch^='page ']").tap()
        counted += visitor.page.locator("[data-touch^=association]").count()
    while visitor.page.locator("[data-touch^='page-back ']").count():
        visitor.page.locator("[data-touch^='page-back ']").tap()
    return counted

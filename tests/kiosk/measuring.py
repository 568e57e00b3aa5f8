"""Measures a page as it stands on the glass: what sticks out, what overlaps, what a finger cannot hit or reach."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

MEASURE = (Path(__file__).parent / "measure.js").read_text()
USUAL = 21.5
"""The glass of the centres, in inches."""


def mishaps(page: Page, *, inches: float = USUAL) -> list[str]:
    """Everything that sticks out, is cut, overlaps or is too small, too near or too high; empty when all is well."""
    page.evaluate(f"() => {{ {MEASURE} }}")
    return list(page.evaluate("glass => window.mishaps(glass)", {"inches": inches}))


def barriers(page: Page) -> list[str]:
    """What axe finds, with the strictest rule for contrast (7:1)."""
    tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
    options = {"runOnly": tags, "rules": {"color-contrast-enhanced": {"enabled": True}}}
    violations = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:240]}"
        for one in violations
        for node in one["nodes"]
    ]

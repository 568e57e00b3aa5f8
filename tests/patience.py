"""Pages that wait for a sound as long as a busy machine makes it; how long they do by themselves is tested with our own."""

from re import subn

from playwright.sync_api import Page

from tests.house.tree import ROOT


def waits_for_sounds(page: Page, script: str) -> None:
    """The page's `script`, such as `display/sound/sounds.js`, gives every sound a minute."""
    patient, found = subn(r"\bPATIENCE = \d+;", "PATIENCE = 60000;", (ROOT / script).read_text())
    assert found == 1, script
    page.route(f"**/{script}", lambda route: route.fulfill(body=patient, content_type="text/javascript"))

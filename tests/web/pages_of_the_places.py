"""The pages on which topics, rota, hours, places and languages are changed, and how a manager gets to them."""

from collections.abc import Callable
from dataclasses import replace

from tests.web.manager import managing
from tests.web.served import Browser, Served
from tests.web.test_admin_rota import TOGETHER, TURNS


def _visits(room: str, language: str = "de") -> Callable[[Served], Browser]:
    def visit(served: Served) -> Browser:
        served.hall.loads(replace(served.hall.site, rota=(TOGETHER, TURNS), holidays="DE-HE"))
        browser = managing(served, language)
        browser.visits(f"/admin/halle{room}")
        return browser

    return visit


PLACES = {
    "the tree of topics": _visits("/topics"),
    "a topic": _visits("/topics/anmelden"),
    "the pictograms": _visits("/topics/_pictograms?q=haus", "en-GB"),
    "the rota": _visits("/rota"),
    "a shift": _visits("/rota/1", "en-GB"),
    "the opening hours and a day": _visits("/calendar?day=2026-12-25"),
    "the places of a hall": _visits("/directory", "en-GB"),
    "a place of its own": _visits("/directory/amt"),
    "the languages of a hall": _visits("/languages"),
    "a language to add": _visits("/languages/fa-AF"),
}

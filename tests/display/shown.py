"""Boards as the contract has them, and somebody who watches a wall that is answered with them."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route

from tests.journeys.running import MONDAY

CONTRACT = Path(__file__).parents[1] / "contract" / "wall_board.json"
ANSWER = json.loads(CONTRACT.read_text())["answer"]
DULL = {**ANSWER, "wall": ANSWER["wall"] | {"next": 0}, "next": [], "slides": [], "ticker": []}
"""A board of a wall of which the profile says nothing."""
SYMBOLS = ("circle", "triangle", "square", "star", "moon", "drop", "leaf", "heart")
ARROWS = ("left", "right", "up", "up-left", "up-right", "down", "here")
NOTES_CHIMES = (
    "window.chimed = []; window.over = 0;"
    "document.addEventListener('lotse:announced', () => (window.over += 1));"
    "document.addEventListener('lotse:chime', (e) => window.chimed.push([e.detail.key, e.detail.audible]));"
)

STANDS_STILL = """() => new Promise((still) => {
  const look = (calm) => (calm > 2 ? still() : requestAnimationFrame(() => look(document.getAnimations().length ? 0 : calm + 1)));
  look(0);
})"""
"""Three frames in a row in which nothing moves."""

Shown = dict[str, Any]
"""A call as it stands on a board."""


def call(number: int, *, ago: float = 600, current: bool = True, desk: str | None = None) -> Shown:
    """A call that was made `ago` seconds before the hall's clock."""
    return {
        "key": f"{number}:1",
        "number": f"{number:03}",
        "symbol": SYMBOLS[number % len(SYMBOLS)],
        "desk": desk or f"Zimmer {number % 12 + 1}",
        "arrow": ARROWS[number % len(ARROWS)],
        "floor": None,
        "sign": None,
        "organisation": None,
        "language": "de",
        "called_at": (MONDAY - timedelta(seconds=ago)).isoformat(),
        "current": current,
    }


def some_calls(count: int, *, desk: str | None = None) -> list[Shown]:
    """So many people who are awaited, the last of them just called, and eight who have come."""
    awaited = [call(60 - place, ago=3 + 150 * place, desk=desk) for place in range(count)]
    return awaited + [call(40 - place, ago=3000 + place, current=False, desk=desk) for place in range(8)]


@dataclass
class Watcher:
    """Looks at a wall whose boards hold `calls` and whatever is `besides`; `wrong` is what went wrong in the page."""

    page: Page
    calls: list[Shown]
    seq: int = 1
    now: datetime = MONDAY
    wrong: list[str] = field(default_factory=list)
    besides: dict[str, Any] = field(default_factory=dict)

    def opens(self, address: str) -> "Watcher":
        """Sits down in front of it."""
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.add_init_script(NOTES_CHIMES)
        self.page.route("**/api/wall/board", self._answer)
        self.page.goto(address)
        self.sees(self.seq)
        return self._comes_to_rest()

    def is_told(self, **besides: Any) -> "Watcher":
        """The next board says something more; a wall that is switched on again shows it."""
        self.besides, self.seq = besides, self.seq + 1
        self.page.reload()
        self.sees(self.seq)
        return self._comes_to_rest()

    def turns(self, size: tuple[int, int]) -> "Watcher":
        """Gives the wall another shape."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        return self._comes_to_rest()

    def sees(self, seq: int) -> None:
        """Waits until the board with this `seq` is drawn."""
        self.page.wait_for_selector(f"html[data-seq='{seq}']", timeout=60_000)

    def chimed(self, count: int) -> list[tuple[str, bool]]:
        """The calls that chimed and whether they could be heard, once there are so many."""
        self.page.wait_for_function("count => window.chimed.length >= count", arg=count, timeout=60_000)
        return [(key, audible) for key, audible in self.page.evaluate("window.chimed")]

    def announced(self, count: int) -> None:
        """Waits until so many announcements are over."""
        self.page.wait_for_function("count => window.over >= count", arg=count, timeout=60_000)

    def numbers(self, place: str) -> list[str]:
        """The numbers in `calls` or `recent`, as they can be seen."""
        return self.page.locator(f"#{place} .number").all_inner_texts()

    def _comes_to_rest(self) -> "Watcher":
        """Waits until all letters are there and nothing slides any more, on however busy a machine."""
        self.page.evaluate("document.fonts.ready.then(() => null)")
        self.page.wait_for_timeout(600)
        self.page.evaluate(STANDS_STILL)
        return self

    def _answer(self, route: Route) -> None:
        board = DULL | {"seq": self.seq, "calls": self.calls} | self.besides
        headers = {"Lotse-Now": self.now.isoformat(), "ETag": f'"{self.seq}"'}
        route.fulfill(json=board, headers=headers)

"""Thousands of open pages in one process: each hears the news and looks again, as page/follow.js does.

Run as a process: `python -m tests.load.clients.pages FILE`; FILE holds {"port": …, "pages": [{"auth", "cookie", "fetch", "spread"}]}.
It says "connected" when all are, and answers each line that it is told with what they show.
"""

import asyncio
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.load.clients.asker import Asker
from tests.load.clients.face import face_of
from tests.load.clients.news import News
from tests.load.clients.resting import CALM, UNEASY, rests, soon

AGAIN = 5.0
"""Seconds after which a page without news tries to connect again, as in news.js."""

SHOWN = 304
"""The server says that what is shown is still true. The mark of a page that is just loaded is not known to its script."""

LINES = 64
CONNECTING = 40
"""So many connect at the same time: they came one after the other."""


@dataclass
class Page:
    """One page. `heard` counts its pokes, `looks` how often it asked, `face` is what it shows and `rest` for how long."""

    wanted: dict[str, Any]
    asker: Asker
    heard: int = 0
    looks: int = 0
    face: str = ""
    rest: float = CALM
    is_connected: bool = False
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    _is_looking: bool = False
    _once_more: bool = False
    _is_awaited: bool = False
    _mark: str = ""
    _timer: asyncio.TimerHandle | None = None
    _doing: "asyncio.Task[None] | None" = None

    async def connect(self) -> None:
        """Opens the socket; without one the page looks by itself."""
        loop = asyncio.get_running_loop()
        await loop.create_connection(
            lambda: News(self.asker.port, self.wanted["auth"], self.wanted["cookie"], self._hears),
            "127.0.0.1", self.asker.port,
        )  # fmt: skip

    def look(self) -> None:
        """Looks now, or once more when it is looking already."""
        if self._is_looking:
            self._once_more = True
            return
        self._is_looking, self._once_more = True, False
        if self._timer is not None:
            self._timer.cancel()
        self._doing = asyncio.get_running_loop().create_task(self._look())

    def _hears(self, news: str) -> None:
        self.is_connected = news in ("connect", "changed")
        self.settled.set()
        self.heard += news == "changed"
        if self.is_connected:
            self._look_soon()
        elif news == "closed":
            asyncio.get_running_loop().call_later(AGAIN, self._connect_again)

    def _look_soon(self) -> None:
        """At once, or at some moment of the time over which such pages spread."""
        if not self.wanted["spread"]:
            self.look()
        elif not self._is_awaited:
            self._is_awaited = True
            asyncio.get_running_loop().call_later(soon(self.wanted["spread"]), self._look_now)

    def _look_now(self) -> None:
        self._is_awaited = False
        self.look()

    def _connect_again(self) -> None:
        self._again = asyncio.get_running_loop().create_task(self.connect())

    async def _look(self) -> None:
        try:
            status, mark, body = await self.asker.get(self.wanted["fetch"], self.wanted["cookie"], self._mark)
            if status in (200, 404):
                self.face, self._mark = face_of(body), mark if self.looks else ""
                self.rest = rests(body, hears=self.is_connected)
            after = self.rest if status in (200, SHOWN) else UNEASY
        except (OSError, TimeoutError):
            after = UNEASY
        self.looks += 1
        self._is_looking = False
        if self._once_more:
            self.look()
        else:
            self._timer = asyncio.get_running_loop().call_later(after, self.look)


async def main(told: dict[str, Any]) -> None:
    """Opens all pages and tells what they show, until nobody asks any more."""
    asker = Asker(port=told["port"], lines=LINES)
    pages = [Page(wanted=wanted, asker=asker) for wanted in told["pages"]]
    door = asyncio.Semaphore(CONNECTING)
    await asyncio.gather(*(_arrive(page, door) for page in pages))
    print("connected", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps([[each.is_connected, each.heard, each.looks, each.face] for each in pages]), flush=True)


async def _arrive(page: Page, door: asyncio.Semaphore) -> None:
    async with door:
        page.look()  # the page itself, before its script listens
        await page.connect()
        await page.settled.wait()


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text())))

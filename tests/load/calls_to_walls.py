"""From the press of "call next" to the changed picture on three walls, with fifty other screens listening."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from server.commands.machine import free_port
from tests.browser import CHROMIUM, FLAGS
from tests.journeys.running import end, wait_for
from tests.load.big_hall import big_hall
from tests.load.figures import Row

CALLS = 40
WALLS = 3
PHONES = 30
DESKS = 20
CLIENT = Path(__file__).parents[2] / "server" / "web" / "shared" / "static" / "vendor" / "socket.io.js"
WATCH = """
() => {
  window.seen = {};
  new MutationObserver(() => {
    const seq = document.documentElement.dataset.seq;
    if (!(seq in window.seen)) window.seen[seq] = performance.timeOrigin + performance.now();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-seq"] });
}
"""


def measure_walls(folder: Path, say: Callable[[str], None]) -> list[Row]:
    """One row: the slowest of the three walls for each call."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        say("call → wall, the floor …")
        floor = _floor(browser, folder)
        say("call → wall, Lotse …")
        times = _lotse(browser, folder)
        browser.close()
    what = f"call, pressed → picture changed on all of {WALLS} walls"
    return [Row(what=what, at=f"{PHONES} phones, {DESKS} desks", times=times, floor=floor, aim="p99 < 250 ms")]


def _floor(browser: Browser, folder: Path) -> list[float]:
    port = free_port(19500)
    address = f"http://127.0.0.1:{port}"
    with _process("tests.load.bare_news", str(port), str(CLIENT)):
        wait_for(f"{address}/board")
        listening = [_screen(address, None, "/board") for _ in range(PHONES + DESKS)]
        with _screens(folder / "floor.json", listening), _pages(browser, [f"{address}/"] * WALLS) as pages:
            press = pages[0].context.browser.new_page() if pages[0].context.browser else pages[0]
            press.goto(f"{address}/board")
            return _measured(pages, lambda: _posted(press, f"{address}/call"))


def _lotse(browser: Browser, folder: Path) -> list[float]:
    with big_hall(folder, desks=DESKS, waiting=PHONES + CALLS + 20) as hall:
        listening = [_screen(hall.address, {"ticket": secret}, f"/t/{secret}") for secret in hall.secrets[-PHONES:]]
        listening += [_screen(hall.address, None, path, cookie) for path, cookie in hall.desks]
        with _screens(folder / "lotse.json", listening), _pages(browser, [f"{hall.address}/display/"] * WALLS) as pages:
            return _measured(pages, hall.call, hall.make_room)


def _measured(
    pages: list[Page], call: Callable[[], float], before_each: Callable[[], None] = lambda: None
) -> list[float]:
    times = []
    for page in pages:
        page.wait_for_selector("html[data-seq]")
        page.evaluate(WATCH)
    time.sleep(2)
    for _ in range(CALLS):
        before_each()
        before = [len(page.evaluate("window.seen")) for page in pages]
        pressed = call()
        until = time.monotonic() + 10
        while time.monotonic() < until and any(
            len(p.evaluate("window.seen")) <= n for p, n in zip(pages, before, strict=True)
        ):
            time.sleep(0.02)
        times.append(
            max(min(v for v in page.evaluate("window.seen").values() if v > pressed) - pressed for page in pages)
        )
        time.sleep(0.4)
    return times


def _posted(page: Page, address: str) -> float:
    pressed = time.time() * 1000
    page.request.post(address)
    return pressed


def _screen(server: str, auth: dict[str, str] | None, fetch: str, cookie: str = "") -> dict[str, Any]:
    return {"server": server, "auth": auth, "cookie": cookie, "fetch": fetch, "headers": {}}


@contextmanager
def _screens(file: Path, wanted: list[dict[str, Any]]) -> Iterator[None]:
    file.write_text(json.dumps(wanted))
    with _process("tests.load.screens", str(file)):
        time.sleep(4)
        yield


@contextmanager
def _pages(browser: Browser, addresses: list[str]) -> Iterator[list[Page]]:
    contexts = [browser.new_context(viewport={"width": 1920, "height": 1080}) for _ in addresses]
    pages = [context.new_page() for context in contexts]
    for page, address in zip(pages, addresses, strict=True):
        page.goto(address)
    try:
        yield pages
    finally:
        for context in contexts:
            context.close()


@contextmanager
def _process(module: str, *arguments: str) -> Iterator[None]:
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments], stdout=log, stderr=log, env=os.environ.copy()
        )
        try:
            yield
        finally:
            end(process)

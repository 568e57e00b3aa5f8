"""From the press of "call next" to the changed picture on the walls, beside desks and thousands of visitors' pages."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Page, sync_playwright

from server.commands.machine import free_port
from tests.browser import CHROMIUM, FLAGS
from tests.load.bench_hall import hands_of, made_hall
from tests.load.callers import callers_of
from tests.load.clients.exchange import Exchange, post
from tests.load.clients.open_pages import open_pages, page
from tests.load.figures import Beside, Line, Reach, Run, both
from tests.load.processes import running
from tests.load.scale import Scale

BLOCK = 15
SETTLED = 0.9
"""Seconds between two calls; fifty desks call every twelve seconds in a hall."""

SPREAD = 0.4
"""Seconds over which the pages of the desks spread their looks, as desk.js says."""

MOST_SECONDS = 20
WATCH = """
() => {
  window.seen = [];
  new MutationObserver(() => window.seen.push(performance.timeOrigin + performance.now()))
    .observe(document.documentElement, { attributes: true, attributeFilter: ["data-seq"] });
}
"""


@dataclass(frozen=True, kw_only=True)
class _Wall:
    """Pages that show the calls of one server; `call` has somebody called, `free` makes room and is not measured."""

    pages: Sequence[Page]
    call: Callable[[], object]
    free: Callable[[], object]


def measure_walls(folder: Path, scale: Scale, worker: str, say: Callable[[str], None]) -> list[Line]:
    """A line for each number of visitors' pages beside: the slowest of the walls at each call."""
    lines = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for beside in scale.beside:
            say(f"call → {scale.walls} walls, {scale.desks} desks, {beside:,} visitors' pages …")
            inside = folder / f"walls-{beside}"
            with (
                _lotse(browser, inside, scale, beside, worker) as lotse,
                _floor(browser, inside, scale, beside, worker) as floor,
            ):
                lines.append(_line(scale, beside, _turns(lotse, floor, scale.calls)))
        browser.close()
    return lines


def _turns(lotse: _Wall, floor: _Wall, calls: int) -> Run:
    times: list[float] = []
    bare: list[float] = []
    while len(times) < calls:
        block = min(BLOCK, calls - len(times))
        for wall, found in ((lotse, times), (floor, bare)):
            wall.free()
            time.sleep(2 * SETTLED)
            found += [_seen(wall) for _ in range(block)]
    return Run(times=times, floor=bare)


def _seen(wall: _Wall) -> float:
    """Milliseconds from the press until the last of the walls has drawn."""
    for each in wall.pages:
        each.evaluate("window.seen.length = 0")
    pressed = time.time() * 1000
    wall.call()
    time.sleep(SETTLED * Random().uniform(0.8, 1.2))  # noqa: S311  not in step with anything that happens every second
    until = time.monotonic() + MOST_SECONDS
    while not all(drawn := [each.evaluate("window.seen") for each in wall.pages]):
        if time.monotonic() > until:
            raise TimeoutError("a wall has not seen the call")
        time.sleep(0.05)
    return float(max(min(moments) for moments in drawn) - pressed)


@contextmanager
def _lotse(browser: Browser, folder: Path, scale: Scale, beside: int, worker: str) -> Iterator[_Wall]:
    hall = made_hall(folder, desks=scale.desks, waiting=beside + scale.calls + 200)
    most = str(256 + 4 * (beside + scale.desks))
    with hall.served(worker, LOTSE_THREADS=most) as program, ExitStack() as open_ones:
        hands = hands_of(hall, program, kiosks=1, desks=scale.desks)
        desks = [page(each.path, cookie=each.cookie, spread=SPREAD) for each in hands.advisors]
        phones = [page(f"/t/s{at}", auth={"ticket": f"s{at}"}) for at in range(beside)]
        shown = open_ones.enter_context(open_pages(program.port, [*desks, *phones], folder))
        assert all(each.is_connected for each in shown.shown()), "not every page hears the news"
        callers = open_ones.enter_context(callers_of(hall, hands, program))
        walls = open_ones.enter_context(_pages(browser, [f"{program.address}/display/"] * scale.walls))
        yield _Wall(pages=walls, call=callers.call, free=callers.make_room)


@contextmanager
def _floor(browser: Browser, folder: Path, scale: Scale, beside: int, worker: str) -> Iterator[_Wall]:
    port = free_port(23000)
    with running(
        "tests.load.floor.news_app", str(port), worker, port=port, ready="/", log=folder / "floor.log"
    ) as program, ExitStack() as open_ones:  # fmt: skip
        open_ones.enter_context(open_pages(port, [page("/board")] * (scale.desks + beside), folder))
        exchange = Exchange(port, 1)
        open_ones.callback(exchange.close)
        walls = open_ones.enter_context(_pages(browser, [f"{program.address}/"] * scale.walls))
        yield _Wall(pages=walls, call=lambda: exchange.ask([[post("/call", b"", {})]]), free=lambda: None)


@contextmanager
def _pages(browser: Browser, addresses: Sequence[str]) -> Iterator[list[Page]]:
    contexts = [browser.new_context(viewport={"width": 1920, "height": 1080}) for _ in addresses]
    pages = [context.new_page() for context in contexts]
    for each, address in zip(pages, addresses, strict=True):
        each.goto(address)
        each.wait_for_selector("html[data-seq]")
        each.evaluate(WATCH)
    try:
        yield pages
    finally:
        for context in contexts:
            context.close()


def _line(scale: Scale, beside: int, run: Run) -> Line:
    found, most = Beside(runs=[run]), 250 if beside else 150
    return Line(
        work="call → seen on the wall (DOM)",
        at=f"all of {scale.walls} walls, {scale.desks} desks, {beside:,} visitors' pages; {len(run.times)} calls",
        lotse=both(found.at(0.5), found.at(0.99)), floor=both(found.floor_at(0.5), found.floor_at(0.99)),
        beside=f"× {found.ratio:.2f}", reaches=(Reach(says=f"p99 < {most} ms", kept=found.at(0.99) < most),),
    )  # fmt: skip

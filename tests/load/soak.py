"""`make soak`: 2,000 calls in an hour at random moments, with network cuts and restarts of the server.

Nothing may be missed or said twice, and memory stays flat. `ARGS="--minutes 5"` for a short one with as many calls a
minute. One wall cannot say 2,000 calls in two languages in an hour: four walls share them, each for its own desks.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import CHROMIUM, FLAGS
from tests.load.soak_hall import SoakHall, soak_hall

A_MINUTE = 2000 / 60
CUT_EVERY, CUT_FOR = 50.0, (4.0, 20.0)
RESTART_EVERY = 110.0
SILENT_FOR = 120.0
"""Seconds after which a wall that has calls in line and says none of them has stopped."""
MEASURED = [*FLAGS, "--enable-precise-memory-info", "--js-flags=--expose-gc"]
NOTES = """
  localStorage.setItem("lotse.device.wall", JSON.stringify(%s));
  window.announced = []; window.heard = 0; window.over = 0;
  document.addEventListener("lotse:chime", (event) => window.announced.push(event.detail.key));
  document.addEventListener("lotse:speech", () => (window.heard += 1));
  document.addEventListener("lotse:announced", () => (window.over += 1));
"""
HEAP = "() => { gc(); return performance.memory.usedJSHeapSize / 1048576; }"


@dataclass
class Wall:
    """One wall's page; `offline_until` (monotonic seconds) while its network is cut."""

    page: Page
    offline_until: float | None = None
    cuts: int = 0

    def cut(self, seconds: float) -> None:
        """The cable is pulled for so long."""
        self.page.context.set_offline(True)
        self.offline_until, self.cuts = time.monotonic() + seconds, self.cuts + 1

    def mend(self, *, at_once: bool = False) -> None:
        """The cable is put back when it is time."""
        if self.offline_until is not None and (at_once or time.monotonic() >= self.offline_until):
            self.page.context.set_offline(False)
            self.offline_until = None

    def announced(self) -> list[str]:
        """The keys of the calls that were announced, in their order."""
        return list(self.page.evaluate("window.announced"))

    def heap(self) -> float:
        """Megabytes that the page holds after tidying up."""
        return float(self.page.evaluate(HEAP))


@dataclass
class Soak:
    """The run: what is due when, and what was measured on the way."""

    hall: SoakHall
    walls: list[Wall]
    calls: int = 0
    longest_line: int = 0
    heaps: list[float] = field(default_factory=list)
    servers: list[float] = field(default_factory=list)

    def run(self, seconds: float) -> None:
        """Calls at random moments, cuts and restarts, until the time is over; then waits until all has been said."""
        chance, begun = self.hall.chance, time.monotonic()
        due = dict.fromkeys(("call", "measure"), begun) | {
            "cut": begun + CUT_EVERY / 2,
            "restart": begun + RESTART_EVERY / 2,
        }
        while (now := time.monotonic()) < begun + seconds:
            for wall in self.walls:
                wall.mend()
            if now >= due["call"]:
                self.hall.call()
                self.calls += 1
                due["call"] += chance.expovariate(A_MINUTE / 60)
            if now >= due["cut"]:
                chance.choice(self.walls).cut(chance.uniform(*CUT_FOR))
                due["cut"] += chance.expovariate(1 / CUT_EVERY)
            if now >= due["restart"]:
                self.hall.restart()
                due["restart"] += RESTART_EVERY
            if now >= due["measure"]:
                self.measure()
                due["measure"] += 30
            self.walls[0].page.wait_for_timeout(max(10, min(200, (due["call"] - time.monotonic()) * 1000)))
        self.drain()

    def measure(self) -> None:
        """Memory, and how many calls wait for their turn."""
        called = sum(map(len, self.hall.called()))
        self.longest_line = max(self.longest_line, called - sum(len(wall.announced()) for wall in self.walls))
        self.heaps.append(max(wall.heap() for wall in self.walls))
        self.servers.append(self.hall.memory())
        print(f"{self.calls} calls, {self.heaps[-1]:.1f} MB page, {self.servers[-1]:.0f} MB server", file=sys.stderr)

    def drain(self) -> None:
        """Waits until all has been said; a line that grew while the machine was busy takes its time."""
        for wall in self.walls:
            wall.mend(at_once=True)
        wanted = sum(map(len, self.hall.called()))
        over, heard_at = 0, time.monotonic()
        while over < wanted and time.monotonic() < heard_at + SILENT_FOR:
            self.walls[0].page.wait_for_timeout(500)
            now = sum(wall.page.evaluate("window.over") for wall in self.walls)
            if now > over:
                over, heard_at = now, time.monotonic()
        self.walls[0].page.wait_for_timeout(3000)
        self.measure()

    def table(self) -> tuple[str, bool]:
        """What was found, and whether all is well."""
        pairs = list(zip(self.hall.called(), self.walls, strict=True))
        missed = sum(len(set(called) - set(wall.announced())) for called, wall in pairs)
        twice = sum(len(wall.announced()) - len(set(wall.announced())) for _, wall in pairs)
        wrong_order = sum(wall.announced() != called for called, wall in pairs)
        rows = {
            "calls, on how many walls": f"{self.calls}, {len(self.walls)}",
            "missed": missed,
            "said twice": twice,
            "walls with another order": wrong_order,
            "sounds heard": sum(wall.page.evaluate("window.heard") for wall in self.walls),
            "most calls in line for their turn": self.longest_line,
            "network cuts, server restarts": f"{sum(wall.cuts for wall in self.walls)}, {self.hall.restarts}",
            "page, MB after 30 s → at the end": f"{self.heaps[1]:.1f} → {self.heaps[-1]:.1f}",
            "server, MB after 30 s → at the end": f"{self.servers[1]:.0f} → {self.servers[-1]:.0f}",
        }
        lines = ["| what | figure |", "| --- | --- |", *(f"| {what} | {figure} |" for what, figure in rows.items())]
        return "\n".join(lines), missed == twice == wrong_order == 0


def main() -> None:
    """Soaks, and fails when something was missed or repeated."""
    wanted = argparse.ArgumentParser(prog="make soak")
    wanted.add_argument("--minutes", type=float, default=60)
    wanted.add_argument("--seed", type=int, default=1)
    asked = wanted.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="lotse-soak-") as folder,
        sync_playwright() as playwright,
        soak_hall(Path(folder), asked.seed) as hall,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=MEASURED)
        soak = Soak(hall=hall, walls=[_wall(browser, hall, token) for token in hall.tokens])
        soak.run(asked.minutes * 60)
        text, is_well = soak.table()
        browser.close()
    print(text)
    sys.exit(not is_well)


def _wall(browser: Browser, hall: SoakHall, token: str) -> Wall:
    context: BrowserContext = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.add_init_script(NOTES % json.dumps(token))
    page.goto(f"{hall.running.address}/display/")
    page.wait_for_selector("html[data-seq]")
    return Wall(page)


if __name__ == "__main__":
    main()

"""The floor of many pages: a bare server that pokes as many; what it costs one call, and memory for each page."""

import time
from dataclasses import dataclass
from pathlib import Path

from server.commands.machine import free_port
from tests.load.clients.exchange import Exchange, post
from tests.load.clients.open_pages import open_pages, page
from tests.load.figures import percentile
from tests.load.processes import running
from tests.load.scale import Scale

PACE = 1.0
MOST_CALLS = 30
"""Each call has every page ask at once: that takes the bare server seconds."""


@dataclass(frozen=True, kw_only=True)
class BareCrowd:
    """p99 of a call in milliseconds with all pages open and without; kB for each page."""

    loaded: float
    unloaded: float
    kilobytes: float


def bare_crowd(folder: Path, scale: Scale, worker: str) -> BareCrowd:
    """Measures it."""
    port, calls = free_port(23000), min(MOST_CALLS, scale.followed)
    with running(
        "tests.load.floor.news_app", str(port), worker, port=port, ready="/", log=folder / "crowd.log"
    ) as program:  # fmt: skip
        exchange = Exchange(port, 1)
        unloaded, before = _calls(exchange, calls, PACE / 10), program.memory()
        with open_pages(port, [page("/board")] * scale.pages, folder):
            kilobytes = 1024 * (program.memory() - before) / scale.pages
            loaded = _calls(exchange, calls, PACE)
        exchange.close()
    return BareCrowd(loaded=percentile(loaded, 0.99), unloaded=percentile(unloaded, 0.99), kilobytes=kilobytes)


def _calls(exchange: Exchange, number: int, pace: float) -> list[float]:
    times = []
    for _ in range(number):
        times.append(exchange.ask([[post("/call", b"", {})]])[0].ms)
        time.sleep(pace)
    return times

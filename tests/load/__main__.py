"""`make bench`: measures Lotse beside its floors, part by part, and prints the tables."""

import argparse
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from tests.load.busy_day import measure_day
from tests.load.figures import Line, command, machine, missed, table, today
from tests.load.following import measure_following
from tests.load.kept import page_with
from tests.load.million_events import measure_reports
from tests.load.requests import measure_requests
from tests.load.scale import QUICK, WHOLE, Scale
from tests.load.starting import measure_start
from tests.load.walls import measure_walls

KEPT = Path(__file__).parents[2] / "deploy" / "BENCHMARK.md"
WORKERS = ("threads", "gevent")


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one part measures, and on which workers."""

    title: str
    measure: Callable[[Path, Scale, str, Callable[[str], None]], list[Line]]
    workers: tuple[str, ...]

    def section(self, worker: str) -> str:
        """The title under which its figures are kept."""
        return f"{self.title}, `LOTSE_WORKER={worker}`"


PARTS = {
    "lines": Part(title="Requests", measure=measure_requests, workers=WORKERS),
    "walls": Part(title="News", measure=measure_walls, workers=("gevent",)),
    "phones": Part(title="Visitors' pages", measure=measure_following, workers=("gevent",)),
    "start": Part(title="Start and memory", measure=measure_start, workers=WORKERS),
    "day": Part(title="A day", measure=measure_day, workers=("threads",)),
}

ORDER = [part.section(worker) for part in PARTS.values() for worker in WORKERS]
"""Of the sections on the page."""

WANTED = [part.section(worker) for part in PARTS.values() for worker in part.workers]
"""What the page should have; other workers are measured when they are asked for."""


def main() -> None:
    """Measures what is asked for, and writes it down if it is to be kept."""
    asked = _asked(sys.argv[1:])
    if asked.million:
        sys.exit(not measure_reports(say))
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    parts = [asked.only] if asked.only else list(PARTS)
    typed = command("bench", sys.argv[1:])
    sections = {}
    for title, text in measured(parts, QUICK if asked.quick else WHOLE, asked.worker, typed=typed):
        sections[title] = text
        if asked.keep:  # what the next part breaks takes nothing away
            KEPT.write_text(page_with(KEPT.read_text(), {title: text}, order=ORDER, wanted=WANTED))
    print(page_with("", sections, order=ORDER))


def measured(
    parts: Sequence[str], scale: Scale, worker: str | None = None, *, typed: str = "make bench"
) -> Iterator[tuple[str, str]]:
    """A section for each part and worker: its title, and how much was reached, where, and the table."""
    for name in parts:
        part = PARTS[name]
        for each in (worker,) if worker else part.workers:
            began = time.monotonic()
            with tempfile.TemporaryDirectory(prefix="lotse-bench-") as folder:
                lines = part.measure(Path(folder), scale, each, say)
            minutes = (time.monotonic() - began) / 60
            yield part.section(each), f"{_where(typed, minutes)}\n{missed(lines)}\n\n{table(lines)}"


def _where(typed: str, minutes: float) -> str:
    return f"Measured on {today()} by `{typed}`: {minutes:.0f} minutes for this part, on {machine()}"


def say(line: str) -> None:
    """Shows that something goes on."""
    print(time.strftime("%H:%M:%S"), line, file=sys.stderr, flush=True)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, help="measures one part")
    parser.add_argument("--worker", choices=WORKERS, help="on this worker alone")
    parser.add_argument("--quick", action="store_true", help="as little as shows that the measuring works")
    parser.add_argument("--keep", action="store_true", help=f"writes {KEPT.name}")
    parser.add_argument("--million", action="store_true", help="reports of a million events instead")
    asked = parser.parse_args(arguments)
    if asked.keep and asked.quick:
        parser.error("what is measured quickly is not kept")
    return asked


if __name__ == "__main__":
    main()

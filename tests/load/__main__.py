"""`make bench`: ticket, call and wall beside their floors; prints a table and keeps it in deploy/BENCHMARK.md."""

import sys
import tempfile
from pathlib import Path

from tests.load.calls_to_walls import measure_walls
from tests.load.figures import Row, machine, table
from tests.load.long_lines import measure_lines

KEPT = Path(__file__).parents[2] / "deploy" / "BENCHMARK.md"
HEAD = """# Measured

`make bench` measures everything in one run, each figure beside its floor; with `ARGS=--keep` it writes this page.
Times are milliseconds, p50 / p99. These machines are noisy: read the ratios (of the medians), not the times.
What each floor is stands in `tests/load/`.
"""


def main() -> None:
    """Measures and writes."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="lotse-bench-") as folder:
        rows += measure_lines(Path(folder), say)
        rows += measure_walls(Path(folder), say)
    text = f"{HEAD}\n{machine()}\n\n{table(rows)}\n"
    if "--keep" in sys.argv:
        KEPT.write_text(text)
    print(text)


def say(line: str) -> None:
    """Shows that something goes on."""
    print(line, file=sys.stderr, flush=True)


main()

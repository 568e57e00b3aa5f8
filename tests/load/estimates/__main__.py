"""`make bench-estimates`: every estimator and every rule in one run; kept in deploy/ESTIMATES.md with ARGS=--keep."""

import sys
from pathlib import Path
from time import monotonic

from tests.load.estimates.measured import quickly
from tests.load.estimates.page import page
from tests.load.estimates.recorded import QUICK, Size
from tests.load.estimates.thorough import thoroughly

KEPT = Path(__file__).parents[3] / "deploy" / "ESTIMATES.md"


def main() -> None:
    """Measures and writes."""
    began = monotonic()

    def say(what: str) -> None:
        print(f"{monotonic() - began:6.0f} s  {what}", file=sys.stderr, flush=True)

    size = QUICK if "--quick" in sys.argv else Size()
    text = page(quickly(size) if size is QUICK else thoroughly(size, say), size)
    if "--keep" in sys.argv:
        KEPT.write_text(text)
    print(text)


if __name__ == "__main__":
    main()

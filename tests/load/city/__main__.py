"""`make bench-city`: measures what a city costs, simulates a hundred halls and checks that against a rush that happens."""

import argparse
import logging
import sys
import tempfile
import time
from pathlib import Path

import structlog

from tests.load.city.growing import PHONES, fillings, grown
from tests.load.city.invented_city import city
from tests.load.city.kept import Measured, keep, read
from tests.load.city.measuring import measure_card
from tests.load.city.picture import picture
from tests.load.city.rush import measure_rush
from tests.load.city.scale import QUICK, WHOLE, CityScale
from tests.load.city.stack import Stack
from tests.load.city.told import placed, told
from tests.load.figures import command, machine, today

DEPLOY = Path(__file__).parents[3] / "deploy"
PAGE, DRAWN, FIGURES = DEPLOY / "SCALING.md", DEPLOY / "pictures" / "city.svg", DEPLOY / "SCALING.json"


def main() -> None:
    """Measures, counts out, and writes it down if it is to be kept."""
    asked = _asked(sys.argv[1:])
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    measured = read(FIGURES) if asked.again else _measured(QUICK if asked.quick else WHOLE)
    if asked.keep:
        keep(FIGURES, measured)
    say("a day in a city …")
    days = city(measured.halls)
    parts, sizes = fillings(measured.card, days), grown(measured.card, days)
    text = told(measured, sizes, parts)
    if asked.keep or asked.again:
        PAGE.write_text(placed(PAGE.read_text(), text))
        DRAWN.write_text(picture(parts, phones=PHONES / measured.halls))
    print(text)


def _measured(scale: CityScale) -> Measured:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lotse-city-") as folder, Stack(Path(folder)) as stack:
        card = measure_card(stack, scale, say)
        say(f"a rush: {scale.halls} halls, {scale.phones:,} phones …")
        rush = measure_rush(stack, scale)
    return Measured(
        day=today(), command=command("bench-city", sys.argv[1:]), minutes=(time.monotonic() - began) / 60,
        machine=machine(), halls=scale.city, card=card, rush=rush,
    )  # fmt: skip


def say(line: str) -> None:
    """Shows that something goes on."""
    print(time.strftime("%H:%M:%S"), line, file=sys.stderr, flush=True)


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-city", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="as little as shows that the measuring works")
    written = f"writes {PAGE.name}, and draws {DRAWN.name}"
    parser.add_argument("--keep", action="store_true", help=f"{written}; keeps the figures in {FIGURES.name}")
    parser.add_argument("--again", action="store_true", help=f"{written} from {FIGURES.name}, and measures nothing")
    asked = parser.parse_args(arguments)
    if asked.quick + asked.keep + asked.again > 1:
        parser.error("what is measured quickly is not kept, and what is kept is not measured again")
    return asked


if __name__ == "__main__":
    main()

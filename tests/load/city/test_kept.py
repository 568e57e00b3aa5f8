"""What was measured is kept: text and picture are made again from it, to the letter."""

from functools import cache
from pathlib import Path

import pytest

from tests.load.city.__main__ import _asked
from tests.load.city.growing import PHONES, Filling, fillings, grown
from tests.load.city.invented_city import city
from tests.load.city.kept import Measured, keep, read
from tests.load.city.limits import Carried
from tests.load.city.rush import Rush
from tests.load.city.scale import QUICK
from tests.load.city.test_city import CARD
from tests.load.city.told import told
from tests.load.city.worked import Worked

WORKED = Worked(servers=(1.5, 2.5), aside=0.5, database=2.0, redis=0.25, at=10.0)
MEASURED = Measured(
    day="2026-02-03", command='make bench-city ARGS="--keep"', minutes=9.5, machine="two cores.", halls=QUICK.city,
    card=CARD,
    rush=Rush(
        seconds=10.0, halls=2, phones=80, works={"ticket": 9, "call": 9, "start": 7, "finish": 7}, worked=WORKED,
        idle=WORKED, times=[20.5, 30.25], unseen=0, looks=90, megabytes=300.0,
    ),
)  # fmt: skip


@cache
def _counted() -> tuple[list[tuple[str, Carried]], list[Filling]]:
    days = city(QUICK.city // 2)
    return grown(CARD, days), fillings(CARD, days)


def test_what_was_measured_is_read_again_as_it_was_and_says_the_same(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(file, MEASURED)

    again = read(file)

    assert again == MEASURED
    assert told(again, *_counted()) == told(MEASURED, *_counted())


def test_the_text_says_when_it_was_measured_with_what_and_how_each_figure_is_known() -> None:
    text = told(MEASURED, *_counted())

    assert text.startswith('Measured on 2026-02-03 by `make bench-city ARGS="--keep"`, 10 minutes on two cores.')
    assert "each open page 30.0 kB more" in text
    assert "| a server by itself, a minute | – | – | – | – |" in text
    assert f"to let {PHONES:,} visitors’ pages in, 5 would do" in text
    headings = [line for line in text.splitlines() if line.startswith("### ")]
    assert all(any(how in line for how in ("measured", "counted out", "guessed")) for line in headings)
    assert len(headings) == 4


@pytest.mark.parametrize("both", [["--quick", "--keep"], ["--quick", "--again"], ["--keep", "--again"]])
def test_what_is_kept_was_measured_whole_and_once(both: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _asked(both)

    assert "is not kept" in capsys.readouterr().err

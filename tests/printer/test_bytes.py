"""The bytes of a paper: what a printer reads from them is exactly what was drawn."""

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from printer.escpos import encoded, harmless
from printer.paper import papers_in
from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.decoder import commands_in, papers_of
from tests.printer.sample_papers import arabic_slip, slip, ticket

ROOT = Path(__file__).parents[2]
AT_ONCE = re.compile(rb"\x10[\x04\x05\x14]")
PAPERS = {
    "ar": ticket(),
    "uk": ticket("uk"),
    "de": ticket("de"),
    "slip": slip(),
    "arabic slip": arabic_slip(),
}


@pytest.mark.parametrize("dots", SHEETS)
@pytest.mark.parametrize("name", PAPERS)
def test_what_the_printer_reads_is_what_was_drawn_dot_by_dot(name: str, dots: int) -> None:
    paper = rendered(PAPERS[name], SHEETS[dots])

    commands, length = commands_in(paper.data)

    (read,) = papers_of(commands)
    assert length == len(paper.data)
    assert read.size == paper.bitmap.size
    assert read.tobytes() == paper.bitmap.tobytes()


def test_the_page_on_the_screen_shows_the_same_dots() -> None:
    paper = rendered(ticket(), SHEETS[576])

    (shown,) = papers_in(paper.data * 2)[1:]

    assert shown.tobytes() == paper.bitmap.tobytes()


def test_a_long_paper_is_sent_in_slices_of_at_most_240_rows() -> None:
    paper = rendered(ticket(), SHEETS[576])

    slices = [command.dots.shape[0] for command in commands_in(paper.data)[0] if command.dots is not None]

    assert max(slices) <= 240
    assert sum(slices) == paper.bitmap.height


def test_after_the_picture_it_cuts_and_asks_when_it_is_done() -> None:
    paper = rendered(slip(), SHEETS[576])

    names = [command.name for command in commands_in(paper.data)[0]]

    assert names[0] == "ESC @"
    assert names[-2:] == ["GS V", "GS r"]


def test_no_picture_holds_a_command_that_a_printer_obeys_at_once() -> None:
    chance = np.random.default_rng(7)
    rows = chance.choice(np.array([0x10, 0x04, 0x05, 0x14, 0x00], dtype=np.uint8), size=(500, 72))
    before = Image.frombytes("1", (576, 500), (rows ^ 0xFF).tobytes())

    after = harmless(before)

    black, was_black = ~np.asarray(after), ~np.asarray(before)
    assert AT_ONCE.search(rows.tobytes())
    assert not AT_ONCE.search(encoded(after))
    assert not (was_black & ~black).any()
    assert (black & ~was_black).mean() < 0.03


def test_the_encoder_leaves_nothing_behind_on_the_disk(tmp_path: Path) -> None:
    program = "from printer.escpos import loaded_encoder; loaded_encoder()"
    environment = os.environ | {"TMPDIR": str(tmp_path)}

    subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, check=True, timeout=120)

    assert list(tmp_path.iterdir()) == []


def test_the_encoder_leaves_the_logging_of_the_program_alone() -> None:
    before = list(logging.getLogger().handlers)

    encoded(Image.new("1", (576, 10), 1))

    assert logging.getLogger().handlers == before

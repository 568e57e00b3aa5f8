"""What stands large on a visitor's phone finds room on it, word for word, in every language."""

import re
from pathlib import Path

from PIL import ImageFont

import printer
import server
from server.words.catalogue import say
from server.words.languages import KNOWN

STYLE = Path(server.__file__).parent / "web" / "shared" / "static" / "phone" / "phone.css"
BOLD = Path(printer.__file__).parent / "fonts" / "ticket-bold.ttf"
LARGE = ("range", "range-up-to", "not-before", "unknown", "none-today", "not-today", "soon", "next", "away")
"""The sentences that stand alone and large."""

UNSPACED = {"zh"}
"""Written without spaces, and broken anywhere."""


def test_the_longest_word_fits_on_one_line_of_the_narrowest_phone() -> None:
    style = STYLE.read_text()
    size = float(re.findall(r"\.large \{\n  font-size: ([\d.]+)vmin", style)[0])
    edge = float(re.findall(r"padding: 6vmin ([\d.]+)vmin", style)[0])
    room = 100 - 2 * edge
    bold = ImageFont.truetype(BOLD, 100)
    words = {
        (code, word)
        for code in KNOWN.keys() - UNSPACED
        for key in LARGE
        for word in say("phone", code, key, count=10, low=10, high=20, time="14:30").split()
    }

    broken = [(code, word) for code, word in words if bold.getlength(word) / 100 * size > room]

    assert broken == []

"""Setting one phrase: its font, its direction, its lines, and drawing them."""

import logging
import math
import unicodedata
from dataclasses import dataclass, replace
from typing import TypedDict

from PIL import ImageDraw, ImageFont

from printer.blocks import Phrase
from printer.breaking import lines_of, words_in
from printer.scripts import direction_of, size_beside_latin, with_figures_in_order
from printer.sheet import Sheet
from printer.typeface import BOLD, REGULAR, characters, font

_log = logging.getLogger(__name__)

_ABOVE, _BELOW = 0.97, 0.27
"""The room of a line above and below the feet of its letters, in ems, where no mark asks for more."""

_FIGURES = ["tnum", "lnum"]


class NoLetters(ValueError):
    """The fonts have no drawing for letters that a phrase needs."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A phrase ready to be drawn: its lines with their font.

    `pitch` is the height of one line in dots, `baseline` how far down in it the feet of its letters stand.
    """

    lines: tuple[str, ...]
    typeface: ImageFont.FreeTypeFont
    direction: str
    language: str
    pitch: int = 0
    baseline: int = 0

    @property
    def height(self) -> int:
        """Dots of all lines."""
        return self.pitch * len(self.lines)

    @property
    def width(self) -> int:
        """Dots of the longest line."""
        return max((self.width_of(line) for line in self.lines), default=0)

    def width_of(self, line: str) -> int:
        """Dots that a line takes."""
        return int(self.typeface.getlength(line, **self._shaping)) + 1

    def ink_of(self, line: str) -> tuple[int, int]:
        """How many dots a line reaches above the feet of its letters and below them."""
        _, top, _, foot = self.typeface.getbbox(line, anchor="ls", **self._shaping)
        return math.ceil(-top), math.ceil(foot)

    def draw(self, pen: ImageDraw.ImageDraw, line: str, left: int, baseline: int, *, grey: int) -> None:
        """Draw a line: `grey` is 0 for black, 255 for white."""
        pen.text((left, baseline), line, fill=grey, font=self.typeface, anchor="ls", **self._shaping)

    @property
    def _shaping(self) -> "Shaping":
        return {"direction": self.direction, "language": self.language, "features": _FIGURES}


class Shaping(TypedDict):
    """What Pillow is told about every text."""

    direction: str
    language: str
    features: list[str]


def set_phrase(phrase: Phrase, sheet: Sheet, width: int) -> Setting:
    """The phrase in lines of at most `width` dots; raises NoLetters when the fonts cannot write it."""
    setting, text = _unbroken(phrase, sheet)
    lines = lines_of(text, setting.width_of, width)
    ink = [setting.ink_of(line) for line in lines]
    baseline = max([round(setting.typeface.size * _ABOVE), *(above for above, _ in ink)])
    foot = max([round(setting.typeface.size * _BELOW), *(below for _, below in ink)])
    return replace(setting, lines=lines, baseline=baseline, pitch=sheet.whole_units(baseline + foot))


def widest_word(phrase: Phrase, sheet: Sheet) -> int:
    """How many dots the phrase needs if none of its words is to be cut; raises NoLetters."""
    setting, text = _unbroken(phrase, sheet)
    return max((setting.width_of(word) for _, word in words_in(text)), default=0)


def _unbroken(phrase: Phrase, sheet: Sheet) -> tuple[Setting, str]:
    name = BOLD if phrase.bold else REGULAR
    text = with_figures_in_order(_writable(phrase.text, name))
    face = font(name, round(sheet.em(phrase.size) * size_beside_latin(text)))
    return Setting(lines=(), typeface=face, direction=direction_of(text), language=phrase.language), text


def _writable(text: str, name: str) -> str:
    """`text` without signs the font lacks (they would be empty boxes); letters and figures it must have."""
    known = characters(name)
    absent = {sign for sign in text if ord(sign) not in known and unicodedata.category(sign) not in ("Cf", "Cc", "Zs")}
    letters = sorted(sign for sign in absent if unicodedata.category(sign)[0] in "LMN")
    if letters:
        raise NoLetters("no drawing for " + " ".join(f"U+{ord(sign):04X}" for sign in letters[:8]))
    if absent:
        _log.warning("left out signs without a drawing: %s", " ".join(f"U+{ord(sign):04X}" for sign in sorted(absent)))
    return "".join(sign for sign in text if sign not in absent)

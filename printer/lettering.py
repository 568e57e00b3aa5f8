"""Setting one phrase: its font, its direction, its lines, and drawing them."""

import logging
import unicodedata
from dataclasses import dataclass

from PIL import ImageDraw, ImageFont

from printer.blocks import Phrase
from printer.breaking import lines_of
from printer.sheet import Sheet
from printer.typeface import BOLD, REGULAR, characters, font

_log = logging.getLogger(__name__)

_LARGER_SCRIPTS = ((0x0590, 0x08FF), (0x1200, 0x139F), (0xFB1D, 0xFEFC))
_LARGER = 1.2
_PITCH, _PITCH_OF_LARGER = 1.28, 1.34
_FIGURES = ["tnum", "lnum"]


class NoLetters(ValueError):
    """The fonts have no drawing for letters that a phrase needs."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A phrase ready to be drawn: its lines with their font; `pitch` is the height of one line in dots."""

    lines: tuple[str, ...]
    typeface: ImageFont.FreeTypeFont
    direction: str
    language: str
    pitch: int

    @property
    def height(self) -> int:
        """Dots of all lines."""
        return self.pitch * len(self.lines)

    @property
    def width(self) -> int:
        """Dots of the longest line."""
        return max((self.width_of(line) for line in self.lines), default=0)

    @property
    def baseline(self) -> int:
        """Dots from the top of a line to the foot of its letters."""
        ascent, descent = round(self.typeface.size * 0.95), round(self.typeface.size * 0.25)
        return (self.pitch - ascent - descent) // 2 + ascent

    def width_of(self, line: str) -> int:
        """Dots that a line takes."""
        return (
            int(self.typeface.getlength(line, direction=self.direction, language=self.language, features=_FIGURES)) + 1
        )

    def draw(self, pen: ImageDraw.ImageDraw, line: str, left: int, baseline: int) -> None:
        """Draw a line in black."""
        pen.text(
            (left, baseline),
            line,
            fill=0,
            font=self.typeface,
            anchor="ls",
            direction=self.direction,
            language=self.language,
            features=_FIGURES,
        )


def set_phrase(phrase: Phrase, sheet: Sheet, width: int) -> Setting:
    """The phrase in lines of at most `width` dots; raises NoLetters when the fonts cannot write it."""
    name = BOLD if phrase.bold else REGULAR
    text = _writable(phrase.text, name)
    is_larger = any(low <= ord(sign) <= high for sign in text for low, high in _LARGER_SCRIPTS)
    em = round(sheet.em(phrase.size) * (_LARGER if is_larger else 1))
    setting = Setting(
        lines=(),
        typeface=font(name, em),
        direction=_direction(text),
        language=phrase.language,
        pitch=round(em * (_PITCH_OF_LARGER if is_larger else _PITCH)),
    )
    return _with_lines(setting, lines_of(text, setting.width_of, width))


def _with_lines(setting: Setting, lines: tuple[str, ...]) -> Setting:
    return Setting(
        lines=lines,
        typeface=setting.typeface,
        direction=setting.direction,
        language=setting.language,
        pitch=setting.pitch,
    )


def _direction(text: str) -> str:
    """A sentence with any right-to-left letter runs right to left, also one that begins with a Latin name."""
    return "rtl" if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text) else "ltr"


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

"""What the scripts of the world need on paper: a step more in size, figures that keep their order, where they break."""

import re
import unicodedata

_SMALL_LOOKING = ((0x0590, 0x08FF), (0x0900, 0x097F), (0x1200, 0x139F), (0xFB1D, 0xFEFC))
"""Arabic, Devanagari, Ethiopic: at the same em their letters look smaller than Latin ones."""

_LARGER = 1.2
_SPAN = re.compile(r"\d+(?:[\u2013\u2012:./-]\d+)+")
_FIRST, _LAST = "\u2066", "\u2069"
_ISOLATING = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def size_beside_latin(text: str) -> float:
    """How many times as large as Latin letters a text is set, to look as large."""
    return _LARGER if any(low <= ord(sign) <= high for sign in text for low, high in _SMALL_LOOKING) else 1


def direction_of(text: str) -> str:
    """A sentence with any right-to-left letter runs right to left, also one that begins with a Latin name."""
    return "rtl" if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text) else "ltr"


def with_figures_in_order(text: str) -> str:
    """A text that runs right to left with its spans, times and dates left to right: 20–35 is never read 35–20."""
    if direction_of(text) == "ltr" or _FIRST in text:
        return text
    return _SPAN.sub(lambda span: _FIRST + span[0] + _LAST, text)


def belongs_to_figure(before: str, word: str) -> bool:
    """Whether `word` says of what the figures at the end of `before` are: 20–35 minutes, 10:30 Uhr, 3. Juni."""
    before, word = before.translate(_ISOLATING), word.translate(_ISOLATING)
    return before.removesuffix(".")[-1:].isdecimal() and word[:1].isalpha()

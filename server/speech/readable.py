"""Text as a voice can read it."""

import re
import unicodedata

LONGEST = 1000
"""Letters of one sentence. What a hall writes beyond that can be read, but it must not keep the machine busy."""

JOINS = "\u200c"
"""Stands between letters of Persian and is part of the spelling; other invisible marks only steer how lines run."""

_FULL_HOUR = re.compile(r"\b0?(\d{1,2}):00\b")
_TIME_WITH_ITS_WORD = re.compile(r"(\d:\d\d) Uhr\b")
"""Voices read 12:00 as "twelve o'clock zero zero", and the German one says Uhr by itself."""


def plain(text: str) -> str:
    """The text in one line, without invisible marks, not too long."""
    seen = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text.replace("·", ","))
    heard = "".join(sign for sign in seen if unicodedata.category(sign) != "Cf" or sign == JOINS)
    spoken = _TIME_WITH_ITS_WORD.sub(r"\1", _FULL_HOUR.sub(r"\1", heard))
    return " ".join(spoken.split())[:LONGEST]

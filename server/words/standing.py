"""How far the words of a language are: how many sentences there are, who has reviewed them, which letters they need."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from babel.messages.pofile import read_po

from server.words.catalogue import FOLDER, HOUSE, catalogue
from server.words.languages import KNOWN

SCREENS = ("hours", "kiosk", "paper", "phone", "refusal", "speech", "wall")
"""The catalogues that visitors meet."""

AWAITING = "awaiting a native speaker"
"""What a catalogue's header `X-Review` says until somebody who grew up with the language has read it."""

_FONT_FACE = re.compile(r"unicode-range:([^;}]+)")
_RANGE = re.compile(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Sentences there are and should be; whether all catalogues are reviewed; every letter that is needed."""

    there: int
    wanted: int
    reviewed: bool
    letters: frozenset[str]


def standing(language: str) -> Standing:
    """How far this language is; one that nobody has begun has no sentences."""
    own = [catalogue(screen, language) for screen in SCREENS if catalogue(screen, language).language == language]
    said = [form for each in own for sentence in each.sentences.values() for form in _forms(sentence)]
    return Standing(
        there=sum(all(_forms(sentence)) for each in own for sentence in each.sentences.values()),
        wanted=sum(len(catalogue(screen, HOUSE).sentences) for screen in SCREENS),
        reviewed=bool(own) and all(_is_reviewed(language, screen) for screen in SCREENS),
        letters=frozenset("".join([KNOWN[language].name, *said])) - set("{}\n"),
    )


def letters_in(style_sheet: str) -> frozenset[int]:
    """The code points of every letter that the fonts of a style sheet have."""
    ranges = _RANGE.findall(" ".join(_FONT_FACE.findall(style_sheet)))
    return frozenset(
        point for first, last in ranges for point in range(int(first, 16), int(last or first, 16) + 1)
    )  # fmt: skip


def _forms(sentence: str | Iterable[str]) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else tuple(sentence)


def _is_reviewed(language: str, screen: str) -> bool:
    file = FOLDER / language / f"{screen}.po"
    if not file.exists():
        return False
    with file.open("rb") as text:
        headers = dict(read_po(text).mime_headers)
    return bool(headers.get("X-Review", AWAITING) != AWAITING)

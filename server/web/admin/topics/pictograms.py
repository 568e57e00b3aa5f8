"""The pictograms that a tile can have: those that halls like this need, and a search in all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.web.admin.changing import pictograms
from server.words.catalogue import catalogue

MOST = 60
"""So many are shown at once: whoever does not find theirs types another word."""


@dataclass(frozen=True, kw_only=True)
class Pictogram:
    """A drawing: its name, and words under which somebody might look for it."""

    name: str
    words: str


def found(typed: str, language: str) -> Sequence[Pictogram]:
    """Those that fit what was typed; without a word those that halls like this need."""
    words, known = catalogue("pictogram", language).sentences, pictograms()
    usual = [Pictogram(name=name, words=str(said)) for name, said in words.items() if name in known]
    if not typed.strip():
        return usual
    others = [Pictogram(name=name, words="") for name in sorted(known - words.keys())]
    asked = typed.lower().split()
    return [each for each in (*usual, *others) if _fits(each, asked)][:MOST]


def _fits(pictogram: Pictogram, asked: Sequence[str]) -> bool:
    return all(word in f"{pictogram.name} {pictogram.words.lower()}" for word in asked)

"""What is said in the hall: a call and a wave, in one language."""

from server.domain.visits.number import symbol_of, written
from server.words.catalogue import HOUSE, catalogue, say

SCREENS = ("speech", "wall")
"""The catalogues that speech is made from."""


def written_in(language: str) -> str:
    """The language in which there are sentences for somebody who reads `language`: that one, else German."""
    return language if all(catalogue(screen, language).language == language for screen in SCREENS) else HOUSE


def call_sentence(language: str, *, number: str, symbol: str, desk: str | None) -> str:
    """Such as: Nummer 47, Dreieck: Zimmer 3. `desk` is None for a call that says nothing beyond the number."""
    key = "number" if desk is None else "call"
    return say("speech", language, key, number=heard(number), symbol=_shape(language, symbol), desk=desk)


def wave_sentence(language: str, *, first: int, last: int) -> str:
    """Such as: Nummern 40 bis 49. `first` and `last` are running numbers of the day."""
    if first == last:
        return call_sentence(language, number=written(first), symbol=symbol_of(first), desk=None)
    return say("speech", language, "wave", first=first, last=last)


def heard(number: str) -> str:
    """A number as it is spoken: 47, not zero four seven."""
    return number.lstrip("0") or number


def _shape(language: str, symbol: str) -> str:
    return say("wall", language, f"symbol-{symbol}")

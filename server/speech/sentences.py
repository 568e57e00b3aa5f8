"""What is said of a ticket, a call and a wave: sentences in one language, in the order in which they are heard."""

from server.domain.visits.number import symbol_of, written
from server.words.catalogue import HOUSE, catalogue, say

SCREENS = ("speech", "kiosk", "wall")
"""The catalogues that speech is made from."""


def written_in(language: str) -> str:
    """The language in which there are sentences for somebody who reads `language`: that one, else German."""
    return language if all(catalogue(screen, language).language == language for screen in SCREENS) else HOUSE


def ticket_sentence(language: str, *, number: str, symbol: str) -> str:
    """Such as: Ihre Nummer ist 47, Dreieck."""
    return say("speech", language, "ticket", number=heard(number), symbol=_shape(language, symbol))


def ahead_sentence(language: str, *, people: int, or_more: bool) -> str:
    """How many come first, as it stands on the screen."""
    if people == 0:
        return say("kiosk", language, "nobody-ahead")
    return say("kiosk", language, "people-ahead-or-more" if or_more else "people-ahead", count=people)


def wait_sentence(language: str, *, low: int | None, high: int | None) -> str:
    """How long it takes, in minutes, None where nobody can say; the dash of the screen is a word."""
    if low is None or high is None:
        return say("kiosk", language, "wait-unknown")
    if low == 0:
        return say("kiosk", language, "wait-at-most", count=high)
    if low == high:
        return say("kiosk", language, "wait", range=high, count=high)
    return say("speech", language, "wait", low=low, high=high, count=high)


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

"""Every language that Lotse knows, as one hall sees it: offered or not, reviewed, heard, drawn, used."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from server.domain.site.site import Site
from server.speech.speech import Speech
from server.words.languages import KNOWN, name_in
from server.words.standing import Standing, letters_in, standing

FONTS = Path(__file__).parents[2] / "shared" / "static" / "vendor" / "fonts.css"


@dataclass(frozen=True, kw_only=True)
class LanguageRow:
    """One language. `heard` is clips, voice, stand-in or none; `used` counts tickets; `letters` is None unless built.

    `up` and `down` say where it would go in the order, "" at either end and for one that is not offered.
    """

    code: str
    name: str
    direction: str
    called: str
    reviewed: bool
    heard: str
    letters: int | None
    used: int
    up: str = ""
    down: str = ""


def offered(site: Site, speech: Speech, used: Mapping[str, int], language: str) -> list[LanguageRow]:
    """The hall's languages in the order of the kiosk's tiles."""
    codes = site.languages
    rows = []
    for at, code in enumerate(codes):
        up = f"{code}//{codes[at - 1]}" if at else ""
        down = "" if at == len(codes) - 1 else f"{code}//{codes[at + 2] if at + 2 < len(codes) else ''}"
        rows.append(replace(_row(code, site, speech, used.get(code, 0), language), up=up, down=down))
    return rows


def others(site: Site, speech: Speech, used: Mapping[str, int], language: str) -> list[LanguageRow]:
    """Those that the hall does not offer."""
    return [_row(code, site, speech, used.get(code, 0), language) for code in KNOWN if code not in site.languages]


def _row(code: str, site: Site, speech: Speech, used: int, language: str) -> LanguageRow:
    return LanguageRow(
        code=code,
        name=KNOWN[code].name,
        direction=KNOWN[code].direction,
        called=name_in(code, language),
        reviewed=_standing(code).reviewed,
        heard=_heard(code, site, speech),
        letters=_letters_missing(code),
        used=used,
    )


def _heard(code: str, site: Site, speech: Speech) -> str:
    if speech.clips.speak(code):
        return "clips"
    if not speech.voiceless([code]):
        return "voice"
    return "none" if speech.voiceless([code], stand_in=site.speech.stand_in) else "stand-in"


@cache
def _standing(code: str) -> Standing:
    """Catalogues do not change while the server runs, and reading seven of them takes a moment."""
    return standing(code)


@cache
def _letters_missing(code: str) -> int | None:
    drawn = _drawn()
    return None if drawn is None else sum(ord(letter) not in drawn for letter in _standing(code).letters)


@cache
def _drawn() -> frozenset[int] | None:
    """Every letter that the fonts can draw; None where they are not built."""
    return letters_in(FONTS.read_text()) if FONTS.exists() else None

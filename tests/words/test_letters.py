"""Every character of every catalogue, name and date is in the fonts of paper and pages: no empty boxes anywhere."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from deploy.assets.make import PAPER, VENDOR
from server.words.catalogue import FOLDER, languages
from server.words.dates import day_and_time, stamp
from server.words.languages import KNOWN

FACE = re.compile(r"@font-face \{(.*?)\}", re.DOTALL)
RANGE = re.compile(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")
YEAR = [datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=day) for day in range(0, 365, 3)]
"""Every month and every day of the week."""


@pytest.mark.parametrize("font", ["ticket-regular.ttf", "ticket-bold.ttf"])
@pytest.mark.parametrize("language", sorted(languages()))
def test_the_ticket_has_every_letter(language: str, font: str) -> None:
    letters = _letters(language)

    assert letters - _on_paper(font) == set()


@pytest.mark.parametrize("language", sorted(languages()))
def test_pages_have_every_letter(language: str) -> None:
    letters = _letters(language)

    assert letters - _on_pages() == set()


@cache
def _letters(language: str) -> set[str]:
    said = {KNOWN[language].name, *_sentences(language)}
    dates = {write(day, language, "Europe/Berlin") for write in (day_and_time, stamp) for day in YEAR}
    return set("".join(said | dates)) - set("{}\n")


def _sentences(language: str) -> Iterator[str]:
    for path in (FOLDER / language).glob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                yield from [message.string] if isinstance(message.string, str) else message.string or ()


@cache
def _on_paper(font: str) -> set[str]:
    return {chr(point) for point in TTFont(PAPER / font).getBestCmap()}


@cache
def _on_pages() -> set[str]:
    """What a font has and its style sheet also asks it for: both are needed for a letter to be seen."""
    found: set[str] = set()
    for face in FACE.findall((VENDOR / "fonts.css").read_text()):
        file = re.search(r"url\(([^)]+\.woff2)\)", face)
        assert file
        found |= _asked_for(face) & _in_file(VENDOR / file[1])
    return found


def _asked_for(face: str) -> set[str]:
    ranges = RANGE.findall(face.partition("unicode-range:")[2])
    return {chr(point) for first, last in ranges for point in range(int(first, 16), int(last or first, 16) + 1)}


def _in_file(file: Path) -> set[str]:
    return {chr(point) for point in TTFont(file).getBestCmap()}

"""The one font of the paper sets every script as the font does that it was merged from: joined, stacked, reordered."""

from pathlib import Path

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from deploy.assets.make import CACHE
from printer.typeface import BOLD, REGULAR, characters, font

SIZE = 80
ONLY_HINTS = 0.15
"""Of the ink: the merged font has lost the hints for screens of few dots, which move edges a little."""

WEIGHTS = {REGULAR: 400, BOLD: 700}
WORDS = {
    ("noto-sans", "latin"): {"de": "Straße öffnen"},
    ("noto-sans", "cyrillic"): {"uk": "щастя їжак", "bg": "въпрос", "ru": "Объявление"},
    ("noto-sans", "vietnamese"): {"vi": "ếệộữẫ"},
    ("noto-sans-arabic", "arabic"): {"ar": "لا أُعطيَ محمد", "ur": "انتظار کے لیے", "ps": "ډېرې ښې", "ckb": "ژمارەکەت"},
    ("noto-sans-ethiopic", "ethiopic"): {"ti": "ቁጽርኹም", "am": "ቋንቋ"},
    ("noto-sans-devanagari", "devanagari"): {"hi": "क्षमा हिन्दी प्रतीक्षा र्त्स्य"},
    ("noto-sans-georgian", "georgian"): {"ka": "ქართული ენა"},
    ("noto-sans-sc", "chinese-simplified"): {"zh": "请在取号机上出示"},
}
"""Letters without a space between scripts: a space comes from the first font that has one."""


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("family", WORDS, ids=lambda family: family[1])
def test_words_look_as_in_the_font_they_come_from(family: tuple[str, str], weight: str, tmp_path: Path) -> None:
    own, merged = unmerged(family, WEIGHTS[weight], tmp_path), font(weight, SIZE)

    widths = {word: merged.getlength(word, language=language) for language, word in words(family)}
    changed = [
        (ink(word, language, merged) ^ ink(word, language, own)).sum() / ink(word, language, own).sum()
        for language, word in words(family)
    ]

    assert widths == {word: own.getlength(word, language=language) for language, word in words(family)}
    assert max(changed) < ONLY_HINTS


@pytest.mark.parametrize(
    ("language", "shaped", "apart"),
    [
        ("ar", "محمد", "م\u200cح\u200cم\u200cد"),
        ("ur", "لیے", "ل\u200cی\u200cے"),
        ("hi", "क्ष", "क्\u200cष"),
        ("hi", "हि", "ि\u200cह"),
    ],
)
def test_letters_are_joined_and_not_only_put_side_by_side(language: str, shaped: str, apart: str) -> None:
    joined, side_by_side = (ink(word, language, font(REGULAR, SIZE)) for word in (shaped, apart))

    assert (joined ^ side_by_side).sum() > 0.2 * joined.sum()


def test_the_3755_usual_signs_of_chinese_are_there_but_four_that_nobody_uses() -> None:
    rows, cells = range(0xB0, 0xD8), range(0xA1, 0xFF)
    usual = {bytes((row, cell)).decode("gb2312", "ignore") for row in rows for cell in cells} - {""}

    absent = {sign for sign in usual if ord(sign) not in characters(REGULAR) & characters(BOLD)}

    assert len(usual) == 3755
    assert absent == set("毖谰耪锨")


def words(family: tuple[str, str]) -> list[tuple[str, str]]:
    return [(language, word) for language, sentence in WORDS[family].items() for word in sentence.split()]


def unmerged(family: tuple[str, str], weight: int, folder: Path) -> ImageFont.FreeTypeFont:
    """The font as its maker ships it, in the form that Pillow reads."""
    name, script = family
    shipped = TTFont(CACHE / "node_modules" / "@fontsource" / name / "files" / f"{name}-{script}-{weight}-normal.woff2")
    shipped.flavor = None
    shipped.save(folder / "own.ttf")
    return ImageFont.truetype(folder / "own.ttf", SIZE, layout_engine=ImageFont.Layout.RAQM)


def ink(word: str, language: str, face: ImageFont.FreeTypeFont) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    drawn = Image.new("L", (SIZE * 8, SIZE * 3), 255)
    ImageDraw.Draw(drawn).text((SIZE, 2 * SIZE), word, 0, face, anchor="ls", language=language)
    return np.asarray(drawn) < 128

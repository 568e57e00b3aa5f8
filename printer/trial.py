"""The test paper: a ruler along the edge of the print, every script, a code. What is wrong is seen at once."""

from PIL import Image, ImageDraw

from printer.blocks import BigNumber, Code, Face, Framed, Gap, Hairline, Heading, Phrase, Row, Size
from printer.picture import drawn
from printer.rendering import Rendered, ready
from printer.sheet import Sheet
from printer.typeface import REGULAR, font

SCRIPTS = {
    "de": "Größe: Äpfel, Öl, Übung", "en": "The quick brown fox", "vi": "Tiếng Việt rất đẹp", "tr": "İğne, şölen, çığ",
    "pl": "Zażółć gęślą jaźń", "uk": "Щастя їжакові, ґанок", "ar": "لغتنا العربية", "fa": "زبان فارسی، گچ پژ",
    "ckb": "زمانی کوردی", "ur": "اردو زبان", "ti": "ቋንቋ ትግርኛ", "am": "አማርኛ ቋንቋ", "ka": "ქართული ენა",
    "hi": "हिन्दी भाषा", "zh": "中文 汉字",
}  # fmt: skip
"""Each script of the fonts at least once, with the letters that go wrong first."""

_RULER, _TICK, _LONG_TICK, _FIGURE = 7.0, 1.5, 3.0, 2.6


def trial_paper(sheet: Sheet) -> Rendered:
    """A paper of that width; raises NoLetters when the fonts lack something."""
    return ready(_under(_ruler(sheet), drawn(_face(sheet), sheet)), sheet, title="test")


def _face(sheet: Sheet) -> Face:
    about = f"{sheet.dots} dots, {sheet.dots / sheet.millimetre:.0f} mm"
    return Face(
        direction="ltr",
        blocks=(
            Heading(phrases=(Phrase(text=about, language="en", bold=True),)),
            Gap.CLOSE,
            BigNumber(number="047", symbol="triangle"),
            Gap.CLOSE,
            Hairline(),
            *(Row(phrases=(Phrase(text=text, language=language),)) for language, text in SCRIPTS.items()),
            Gap.CLOSE,
            Framed(phrases=(Phrase(text="Lotse", language="en", size=Size.SMALL, bold=True),)),
            Gap.CLOSE,
            Code(content="https://lotse.example/test", phrases=(), icon="smartphone"),
        ),
    )


def _ruler(sheet: Sheet) -> Image.Image:
    """A tick each millimetre from the first dot to the last; a figure each centimetre."""
    picture = Image.new("1", (sheet.dots, sheet.length(_RULER)), 1)
    pen, letters = ImageDraw.Draw(picture), font(REGULAR, sheet.length(_FIGURE))
    for millimetre in range(int(sheet.dots / sheet.millimetre) + 1):
        left = min(round(millimetre * sheet.millimetre), sheet.dots - 1)
        pen.line((left, 0, left, sheet.length(_LONG_TICK if millimetre % 10 == 0 else _TICK)), fill=0)
        if millimetre % 10 == 0 and millimetre:
            pen.text((left, sheet.length(_LONG_TICK)), str(millimetre), 0, letters, anchor="mt")
    pen.line((sheet.dots - 1, 0, sheet.dots - 1, sheet.length(_LONG_TICK)), fill=0)
    return picture


def _under(upper: Image.Image, lower: Image.Image) -> Image.Image:
    joined = Image.new("1", (upper.width, upper.height + lower.height), 1)
    joined.paste(upper, (0, 0))
    joined.paste(lower, (0, upper.height))
    return joined

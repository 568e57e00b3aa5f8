"""The head of a paper as marks: whose hall it is."""

import io

from PIL import Image

from printer.areas import spread_area
from printer.blocks import Head, Spread
from printer.marks import Area, around, drawing
from printer.sheet import Sheet
from printer.wording import worded

_WIDEST_LOGO = 0.4
"""Of the paper; the name needs the rest."""

_BLACK_BELOW = 128


def head_area(block: Head, sheet: Sheet) -> Area:
    """The logo at the edge, the name beside it, whichever is higher in the middle of the other."""
    if block.logo is None:
        return spread_area(Spread(first=block.title, second=block.subtitle), sheet)
    logo = drawn_logo(block.logo, sheet)
    start = sheet.margin + logo.width + sheet.length(sheet.gutter)
    phrases = [block.title, *([block.subtitle] if block.subtitle else [])]
    words = worded(phrases, sheet, sheet.dots - sheet.margin - start)
    height = max(logo.height, words.height)
    marks = [
        drawing(logo, start=sheet.margin, top=(height - logo.height) // 2),
        *words.marks(start=start, top=(height - words.height) // 2),
    ]
    return around(height, marks)


def drawn_logo(picture: bytes, sheet: Sheet) -> Image.Image:
    """The logo in black (0) on white (255), as high as the sheet gives it room; raises ValueError when it is no PNG."""
    try:
        with Image.open(io.BytesIO(picture), formats=["PNG"]) as opened:
            grey = opened.convert("L")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("the logo is no picture") from error
    most = (round(sheet.dots * _WIDEST_LOGO), sheet.length(sheet.logo))
    scale = min(limit / size for limit, size in zip(most, grey.size, strict=True))
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    return grey.resize(size, Image.Resampling.LANCZOS).point(lambda dot: 0 if dot < _BLACK_BELOW else 255)

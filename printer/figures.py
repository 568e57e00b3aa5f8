"""The number and its symbol: as large as the paper allows, whole figures, never cut."""

from PIL import Image, ImageDraw

from printer.blocks import BigNumber
from printer.marks import Area, drawing
from printer.sheet import Sheet
from printer.symbols import SYMBOLS, drawn_symbol
from printer.typeface import BOLD, font

_FEATURES = ["tnum", "lnum"]
_SYMBOL_SHARE, _SYMBOL_SHARE_ABOVE = 0.62, 0.5
_SPACE_SHARE = 0.13


def number_area(block: BigNumber, sheet: Sheet) -> Area:
    """Symbol beside the number; above it where both do not fit side by side. Both stand in the middle."""
    room = sheet.room
    high = sheet.number_height
    figures = drawn_figures(block.number, high)
    size, space = round(high * _SYMBOL_SHARE), round(high * _SPACE_SHARE)
    if block.symbol not in SYMBOLS:
        return _alone(_within(block.number, high, room), sheet)
    if size + space + figures.width <= room:
        start = (sheet.dots - size - space - figures.width) // 2
        symbol = drawing(drawn_symbol(block.symbol, size), start=start, top=(high - size) // 2)
        return Area(height=figures.height, marks=(symbol, drawing(figures, start=start + size + space, top=0)))
    return _above(block, _within(block.number, high, room), sheet)


def drawn_figures(number: str, high: int) -> Image.Image:
    """The figures in black (0) on white (255), cut to their ink; an upright stroke is `high` dots high."""
    em = -(-high * 1000 // _stroke_in_em())
    face = font(BOLD, em)
    room = (round(face.getlength(number, features=_FEATURES)) + em, 2 * em)
    picture = Image.new("L", room, 255)
    ImageDraw.Draw(picture).text((em // 2, em + em // 2), number, 0, face, anchor="ls", features=_FEATURES)
    return picture.crop(picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 1, 1))


def _stroke_in_em() -> int:
    return -round(font(BOLD, 1000).getbbox("1", anchor="ls", features=_FEATURES)[1])


def _within(number: str, high: int, room: int) -> Image.Image:
    figures = drawn_figures(number, high)
    while figures.width > room:
        high = min(high - 1, high * room // figures.width)
        figures = drawn_figures(number, high)
    return figures


def _alone(figures: Image.Image, sheet: Sheet) -> Area:
    return Area(height=figures.height, marks=(drawing(figures, start=(sheet.dots - figures.width) // 2, top=0),))


def _above(block: BigNumber, figures: Image.Image, sheet: Sheet) -> Area:
    size, space = round(figures.height * _SYMBOL_SHARE_ABOVE), sheet.length(2.4)
    symbol = drawing(drawn_symbol(block.symbol, size), start=(sheet.dots - size) // 2, top=0)
    number = drawing(figures, start=(sheet.dots - figures.width) // 2, top=size + space)
    return Area(height=size + space + figures.height, marks=(symbol, number))

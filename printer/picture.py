"""From the face of a paper to a bitmap of black and white dots."""

from PIL import Image

from printer.areas import framed_area, heading_area, inverted_area, item_area, row_area, spread_area
from printer.blocks import (
    BigNumber,
    Block,
    Code,
    Face,
    Framed,
    Gap,
    Hairline,
    Head,
    Heading,
    Inverted,
    Item,
    Row,
    Spread,
)  # fmt: skip
from printer.code_area import code_area
from printer.figures import number_area
from printer.head_area import head_area
from printer.marks import Area, bar
from printer.sheet import Sheet

_BLACK_BELOW = 150
_EDGE = 1.0
_LONGEST = 600.0
"""Millimetres: no ticket needs more, and a roll is soon empty."""


class TooLong(ValueError):
    """The paper would not end."""


def drawn(face: Face, sheet: Sheet) -> Image.Image:
    """The paper as a picture of mode "1", as wide as the sheet; black is 0.

    Raises NoLetters for letters the fonts lack, NoRoom for a code that is too large, and TooLong.
    """
    areas = [area_of(block, sheet) for block in face.blocks]
    edge = sheet.length(_EDGE)
    height = sum(area.height for area in areas) + 2 * edge
    if height > sheet.length(_LONGEST):
        raise TooLong(f"{height} dots long")
    picture = Image.new("L", (sheet.dots, height), 255)
    top = edge
    for area in areas:
        for mark in area.marks:
            mark.paint(picture, mark.left(sheet.dots, face.direction), top + mark.top)
        top += area.height
    return picture.point(lambda grey: 0 if grey < _BLACK_BELOW else 255, mode="1")


def area_of(block: Block, sheet: Sheet) -> Area:
    """One block as marks, as high as a whole number of the sheet's units."""
    area = _area(block, sheet)
    return Area(height=sheet.whole_units(area.height), marks=area.marks)


def _area(block: Block, sheet: Sheet) -> Area:  # noqa: C901, PLR0911  # one line for each kind of block
    match block:
        case Gap():
            return Area(height=sheet.gap(block))
        case Hairline():
            line = bar(start=sheet.margin, top=0, width=sheet.room, height=sheet.hairline)
            return Area(height=sheet.hairline, marks=(line,))
        case Head():
            return head_area(block, sheet)
        case Spread():
            return spread_area(block, sheet)
        case Heading():
            return heading_area(block, sheet)
        case Row():
            return row_area(block, sheet)
        case Item():
            return item_area(block, sheet)
        case BigNumber():
            return number_area(block, sheet)
        case Code():
            return code_area(block, sheet)
        case Framed():
            return framed_area(block, sheet)
        case Inverted():
            return inverted_area(block, sheet)

"""A code with what it is for, as marks."""

from printer.areas import row_area
from printer.blocks import Code, Row
from printer.code import DrawnCode, drawn_code
from printer.icons import icon_mark
from printer.lettering import widest_word
from printer.marks import Area, around, drawing
from printer.sheet import Sheet
from printer.wording import worded

_LEAST_BESIDE = 18.0


def code_area(block: Code, sheet: Sheet) -> Area:
    """The code at the edge of the icons, its phrases beside it; under it where a word would have to be cut.

    The white that a reader needs above and below the code belongs to the area; at the edge the paper itself gives it.
    """
    code = drawn_code(block.content, sheet.length(sheet.code), sheet.room)
    start = sheet.margin + code.picture.width + code.quiet
    room = sheet.dots - sheet.margin - start
    needed = max([sheet.length(_LEAST_BESIDE), *(widest_word(phrase, sheet) for phrase in block.phrases)])
    if room < needed or not block.phrases:
        return _with_words_under(block, code, sheet)
    words = worded(block.phrases, sheet, room)
    icon, space = sheet.length(sheet.icon), 2 * sheet.unit
    high = icon + space + words.height
    height = max(high, code.picture.height + 2 * code.quiet)
    upper = (height - high) // 2
    marks = [
        drawing(code.picture, start=sheet.margin, top=(height - code.picture.height) // 2),
        icon_mark(block.icon, icon, start=start, middle=upper + icon // 2),
        *words.marks(start=start, top=upper + icon + space),
    ]
    return around(height, marks)


def _with_words_under(block: Code, code: DrawnCode, sheet: Sheet) -> Area:
    """The code in the middle, what it is for in the column of texts under it."""
    height = code.picture.height + 2 * code.quiet
    under = row_area(Row(phrases=block.phrases, icon=block.icon), sheet) if block.phrases else Area(height=0)
    centred = drawing(code.picture, start=(sheet.dots - code.picture.width) // 2, top=code.quiet)
    return around(height + under.height, [centred, *(mark.lowered(height) for mark in under.marks)])

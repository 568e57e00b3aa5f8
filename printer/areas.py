"""Each block of a paper as an area of marks: where its lines, icons and boxes stand."""

from PIL import Image, ImageDraw

from printer.blocks import Code, Framed, Heading, Item, Row, Spread
from printer.code import drawn_code
from printer.marks import Area, Mark, drawing, frame
from printer.sheet import Sheet
from printer.typeface import ICONS, font, icon_sign
from printer.wording import worded

_ICON, _ARROW, _BOX = 5.5, 11.0, 3.0
_AFTER_ICON, _AFTER_BOX = 2.0, 1.8
_CODE, _LEAST_BESIDE = 24.0, 20.0
_IN_FRAME, _AT_LEAST_APART = 1.0, 3.0


def row_area(block: Row, sheet: Sheet) -> Area:
    """Phrases under each other, an icon before and an arrow behind them."""
    start, end = sheet.margin, sheet.dots - sheet.margin
    icon, arrow = sheet.length(_ICON), sheet.length(_ARROW)
    if block.icon:
        start += icon + sheet.length(_AFTER_ICON)
    if block.arrow:
        end -= arrow + sheet.length(_AFTER_ICON)
    words = worded(block.phrases, sheet, end - start)
    height = max(words.height, arrow if block.arrow else 0)
    upper = (height - words.height) // 2
    marks = words.marks(start=start, top=upper)
    if block.icon:
        middle = upper + words.lines[0].height // 2
        marks.append(_icon(block.icon, icon, start=sheet.margin, middle=middle))
    if block.arrow:
        marks.append(_icon(block.arrow, arrow, start=sheet.dots - sheet.margin - arrow, middle=height // 2))
    return _whole(height, marks)


def item_area(block: Item, sheet: Sheet) -> Area:
    """One thing of a list behind an empty box, under the text of the rows with an icon."""
    box, indent = sheet.length(_BOX), sheet.margin + sheet.length(_ICON) + sheet.length(_AFTER_ICON)
    start = indent + box + sheet.length(_AFTER_BOX)
    words = worded(block.phrases, sheet, sheet.dots - sheet.margin - start)
    top = (words.lines[0].height - box) // 2
    edges = frame(start=indent, top=top, width=box, height=box, line=sheet.hairline)
    return _whole(words.height, [*edges, *words.marks(start=start, top=0)])


def spread_area(block: Spread, sheet: Sheet) -> Area:
    """Both phrases on one base line at the two edges, or one under the other."""
    room = sheet.dots - 2 * sheet.margin
    first = worded([block.first], sheet, room)
    if block.second is None:
        return _whole(first.height, first.marks(start=sheet.margin, top=0))
    second = worded([block.second], sheet, room)
    apart = room - first.lines[0].width - second.lines[0].width
    if len(first.lines) + len(second.lines) > 2 or apart < sheet.length(_AT_LEAST_APART):
        under = second.marks(start=sheet.margin, top=first.height)
        return _whole(first.height + second.height, [*first.marks(start=sheet.margin, top=0), *under])
    foot = max(first.lines[0].baseline, second.lines[0].baseline)
    end = sheet.dots - sheet.margin - second.lines[0].width
    marks = [
        *first.marks(start=sheet.margin, top=foot - first.lines[0].baseline),
        *second.marks(start=end, top=foot - second.lines[0].baseline),
    ]
    return _whole(max(first.height, second.height), marks)


def heading_area(block: Heading, sheet: Sheet) -> Area:
    """Phrases in the middle, side by side if there is room."""
    words = worded(block.phrases, sheet, sheet.dots - 2 * sheet.margin)
    return _whole(words.height, words.marks_centred(sheet.dots, top=0))


def code_area(block: Code, sheet: Sheet) -> Area:
    """The code at the starting edge; its phrases beside it, or under it where that would be too narrow."""
    code = drawn_code(block.content, sheet.length(_CODE), sheet.dots - 2 * sheet.margin)
    beside = sheet.dots - sheet.margin - code.width
    if beside < sheet.length(_LEAST_BESIDE) or not block.phrases:
        return _code_above(block, code, sheet)
    words = worded(block.phrases, sheet, beside)
    icon, space = sheet.length(_ICON), sheet.length(1)
    high = icon + space + words.height
    height = max(high, code.height)
    upper = (height - high) // 2
    marks = [
        drawing(code, start=0, top=(height - code.height) // 2),
        _icon(block.icon, icon, start=code.width, middle=upper + icon // 2),
        *words.marks(start=code.width, top=upper + icon + space),
    ]
    return _whole(height, marks)


def framed_area(block: Framed, sheet: Sheet) -> Area:
    """Phrases in the middle of a frame from edge to edge."""
    within, room = sheet.length(_IN_FRAME), sheet.dots - 2 * sheet.margin
    words = worded(block.phrases, sheet, room - 4 * within)
    height = words.height + 2 * within
    edges = frame(start=sheet.margin, top=0, width=room, height=height, line=sheet.hairline)
    return _whole(height, [*edges, *words.marks_centred(sheet.dots, top=within)])


def _code_above(block: Code, code: Image.Image, sheet: Sheet) -> Area:
    """The code in the middle, what it is for under it."""
    row = Row(phrases=block.phrases, icon=block.icon)
    under = row_area(row, sheet) if block.phrases else Area(height=0)
    lowered = [mark.lowered(code.height) for mark in under.marks]
    centred = drawing(code, start=(sheet.dots - code.width) // 2, top=0)
    return _whole(code.height + under.height, [centred, *lowered])


def _icon(name: str, size: int, *, start: int, middle: int) -> Mark:
    picture = Image.new("L", (size, size), 255)
    ImageDraw.Draw(picture).text((size / 2, size / 2), icon_sign(name), 0, font(ICONS, size), anchor="mm")
    return drawing(picture, start=start, top=middle - size // 2)


def _whole(height: int, marks: list[Mark]) -> Area:
    """An area high enough for every mark; one that sticks out at the top pushes all of them down."""
    up = -min([0, *(mark.top for mark in marks)])
    down = max([height, *(mark.top + mark.height for mark in marks)]) + up
    return Area(height=down, marks=tuple(mark.lowered(up) for mark in marks))

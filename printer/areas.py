"""Blocks of text as areas of marks: where their lines, icons and boxes stand."""

from printer.blocks import Framed, Heading, Inverted, Item, Row, Spread
from printer.icons import icon_mark
from printer.marks import Area, around, bar, frame
from printer.sheet import Sheet
from printer.wording import worded

_ARROW, _BOX = 11.0, 3.0
_AT_LEAST_APART = 2.0
_IN_FRAME, _IN_LABEL = 1.0, 1.0


def row_area(block: Row, sheet: Sheet) -> Area:
    """Phrases in the column of texts, an icon and an arrow at their sides."""
    end, icon, arrow = sheet.dots - sheet.margin, sheet.length(sheet.icon), sheet.length(_ARROW)
    if block.arrow:
        end -= arrow + sheet.length(sheet.gutter)
    words = worded(block.phrases, sheet, end - sheet.text_edge)
    height = max(words.height, arrow if block.arrow else 0)
    upper = (height - words.height) // 2
    marks = words.marks(start=sheet.text_edge, top=upper)
    if block.icon:
        marks.append(icon_mark(block.icon, icon, start=sheet.margin, middle=upper + words.lines[0].middle))
    if block.arrow:
        marks.append(icon_mark(block.arrow, arrow, start=sheet.dots - sheet.margin - arrow, middle=height // 2))
    return around(height, marks)


def item_area(block: Item, sheet: Sheet) -> Area:
    """One thing of a list under the texts of the rows, its box in the middle of their icons."""
    box = sheet.length(_BOX)
    words = worded(block.phrases, sheet, sheet.dots - sheet.margin - sheet.text_edge)
    start = sheet.margin + (sheet.length(sheet.icon) - box) // 2
    edges = frame(start=start, top=words.lines[0].middle - box // 2, width=box, height=box, line=sheet.hairline)
    return around(words.height, [*edges, *words.marks(start=sheet.text_edge, top=0)])


def spread_area(block: Spread, sheet: Sheet) -> Area:
    """Both phrases on one base line at the two edges, or one under the other."""
    room = sheet.room
    first = worded([block.first], sheet, room)
    if block.second is None:
        return around(first.height, first.marks(start=sheet.margin, top=0))
    second = worded([block.second], sheet, room)
    apart = room - first.lines[0].width - second.lines[0].width
    if len(first.lines) + len(second.lines) > 2 or apart < sheet.length(_AT_LEAST_APART):
        under = second.marks(start=sheet.margin, top=first.height)
        return around(first.height + second.height, [*first.marks(start=sheet.margin, top=0), *under])
    foot = max(first.lines[0].baseline, second.lines[0].baseline)
    end = sheet.dots - sheet.margin - second.lines[0].width
    marks = [
        *first.marks(start=sheet.margin, top=foot - first.lines[0].baseline),
        *second.marks(start=end, top=foot - second.lines[0].baseline),
    ]
    return around(max(first.height, second.height), marks)


def heading_area(block: Heading, sheet: Sheet) -> Area:
    """Phrases in the middle, side by side if there is room."""
    words = worded(block.phrases, sheet, sheet.room)
    return around(words.height, words.marks_centred(sheet.dots, top=0))


def inverted_area(block: Inverted, sheet: Sheet) -> Area:
    """White phrases on a black label that is as wide as they are."""
    within = sheet.length(_IN_LABEL)
    words = worded(block.phrases, sheet, sheet.room - 2 * within)
    label = bar(start=sheet.margin, top=0, width=words.width + 2 * within, height=words.height)
    return around(words.height, [label, *words.marks(start=sheet.margin + within, top=0, white=True)])


def framed_area(block: Framed, sheet: Sheet) -> Area:
    """Phrases in the middle of a frame from edge to edge."""
    within, room = sheet.length(_IN_FRAME), sheet.room
    words = worded(block.phrases, sheet, room - 4 * within)
    height = words.height + 2 * within
    edges = frame(start=sheet.margin, top=0, width=room, height=height, line=sheet.hairline)
    return around(height, [*edges, *words.marks_centred(sheet.dots, top=within)])

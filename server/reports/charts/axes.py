"""What stands around a plot: few quiet lines with round numbers, and as many names below as find room."""

from collections.abc import Sequence

from markupsafe import Markup

from server.reports.charts.lettering import SMALL, one_line, width_of
from server.reports.charts.paper import WIDTH
from server.reports.charts.scale import Scale, tick
from server.reports.charts.svg import line, text

HIGH = 180
"""Of a plot whose values stand upright."""

GAP = 8


def room_for_ticks(scale: Scale) -> float:
    """How much room the numbers at the left of a plot need."""
    return max(width_of(tick(number), SMALL) for number in scale.ticks) + GAP


def upright(scale: Scale, *, left: float, top: float, right: float = WIDTH) -> list[Markup]:
    """Numbers from below to above, each with a line across; the line of nothing is stronger."""
    parts = []
    for number in scale.ticks:
        y = top + scale.length - scale.at(number)
        parts.append(line(left, y, right, y, look="grid" if number else "base"))
        parts.append(text(left - GAP, y + 4, tick(number), look="number", anchor="end"))
    return parts


def floor_of(scale: Scale, *, top: float) -> Markup:
    """The line of nothing alone, where every figure is written beside what shows it."""
    y = top + scale.length - scale.zero
    return line(0, y, WIDTH, y, look="base")


def across(scale: Scale, *, left: float, top: float, bottom: float) -> list[Markup]:
    """Numbers from left to right above a plot, each with a line downward."""
    places = [left + scale.at(number) for number in scale.ticks]
    lines = [
        line(x, top, x, bottom, look="grid" if number else "base")
        for x, number in zip(places, scale.ticks, strict=True)
    ]
    return [*lines, *_side_by_side([tick(number) for number in scale.ticks], places, y=top - 6)]


def names_below(labels: Sequence[str], *, left: float, slot: float, y: float) -> list[Markup]:
    """Each name in the middle of its slot; where they would touch, only every second, third and so on is written."""
    said = [one_line(label, WIDTH - left, SMALL) for label in labels]
    step = every(said, slot)
    return _side_by_side(said[::step], [left + (place + 0.5) * slot for place in range(0, len(said), step)], y=y)


def every(labels: Sequence[str], slot: float) -> int:
    """1 when all names fit into their slots, 2 when only every second one does, and so on."""
    widest = max((width_of(label, SMALL) for label in labels), default=0) + GAP
    return next((step for step in range(1, len(labels)) if widest <= step * slot), max(len(labels), 1))


def _side_by_side(said: Sequence[str], middles: Sequence[float], *, y: float) -> list[Markup]:
    """Texts on one line; one that would touch the one before is left out."""
    parts: list[Markup] = []
    end = -float(GAP)
    for each, middle in zip(said, middles, strict=True):
        width = width_of(each, SMALL)
        begin = within(middle, width) - width / 2
        if begin >= end + GAP / 2:
            parts.append(text(begin + width / 2, y, each, look="number", anchor="middle"))
            end = begin + width
    return parts


def within(middle: float, width: float) -> float:
    """The middle of a text so wide, moved so that it stays on the paper."""
    return min(max(middle, width / 2), WIDTH - width / 2)

"""How many calls a wall can hold that are read from where people wait: only a note, for all are shown in turn.

The same sums as in display/letters.js and display/layout.js; tests/contract/wall_letters.json keeps them together.
"""

from collections.abc import Iterator
from math import hypot

from server.domain.site.site import Desk, Site
from server.domain.site.wall_settings import OneWall, WallSettings

PER_METRE = 12.22
"""Millimetres of a figure for each metre of distance: 0.7 degrees."""

CAP = 0.714
"""Height of a figure or capital in Noto Sans, of the size of its type."""

MOST = 9
_INSET, _NUMBER, _LETTER, _ARROW, _SIGN = 0.2, 0.96 + 3 * 0.572, 0.58, 1.25, 1.1
_EDGES = 2 * 4.8 / 108
"""What stays free around everything, of the shorter side."""

_SHAPES = {"strip": (16, 3)}
_USUAL_SHAPE = (16, 9)


def notes_on_walls(site: Site) -> Iterator[str]:
    """One sentence for each wall whose distance is known, in the words of whoever writes a profile."""
    label = max((_width_of(desk, desk.label) for desk in site.desks), default=0.0)
    half = max((_width_of(desk, _half_of(desk.label)) for desk in site.desks), default=0.0)
    for wall in site.walls or (OneWall(name=""),):
        settled = wall.settled(site.wall)
        if settled.distance is not None:
            yield _note(f"wall “{wall.name}”" if wall.name else "a wall", settled, calls_held(settled, label, half))


def calls_held(wall: WallSettings, label: float, half: float) -> int:
    """How many calls fit under one another, lying flat, when figures and room are as high as the distance asks.

    `label` is the width of the longest room in em, `half` the same on two lines. 0 when not even one is.
    """
    across, down = _SHAPES.get(wall.layout, _USUAL_SHAPE)
    inch = wall.screen_inches * 25.4 / hypot(across, down)
    edges = _EDGES * min(across, down) * inch
    width, height = across * inch - edges, down * inch - edges
    letters = PER_METRE * (wall.distance or 0) / CAP
    beside = height / (letters * (CAP + 2 * _INSET)) if letters * (3 * _INSET + _NUMBER + label) <= width else 0
    below = (
        height / (letters * (CAP + lines + 3 * _INSET))
        for lines, wide in ((1, label), (2, half))
        if letters * (2 * _INSET + max(wide, _NUMBER)) <= width
    )
    return min(MOST, int(max(beside, *below, 0)))


def _half_of(label: str) -> str:
    """The longer line where the label is broken in two as well as can be."""
    words = label.split()
    broken = (max(" ".join(words[:at]), " ".join(words[at:]), key=len) for at in range(1, len(words)))
    return min(broken, key=len, default=label)


def _width_of(desk: Desk, label: str) -> float:
    return len(label) * _LETTER + (_ARROW if desk.arrow != "none" else 0) + (_SIGN if desk.colour else 0)


def _note(name: str, wall: WallSettings, held: int) -> str:
    where = f"at {wall.distance:g} m ({PER_METRE * (wall.distance or 0):.0f} mm high)"
    if held == 0:
        return f"{name} is too small ({wall.screen_inches:g} inches): not even one call can be read {where}"
    return (
        f"{name} holds {'one call' if held == 1 else f'{held} calls'} at once that can be read {where}; more take turns"
    )

"""Four shapes, full and then hollow, so that eight lines are told apart without their colours."""

from math import cos, pi, sin

from markupsafe import Markup

from server.reports.charts.paper import LOOKS, look
from server.reports.charts.svg import element

ROUND, CORNERS = 0, ((4, 1 / 4), (3, -1 / 2), (4, 0.0))
"""After the circle a square, a triangle, a diamond: so many corners, the first at that part of half a turn."""

SIZE = 5.0


def mark(number: int, x: float, y: float, *, size: float = SIZE) -> Markup:
    """The shape of that line, its middle there."""
    kind = f"{look('dot', number)} mark" if number < LOOKS else f"{look('line', number)} hollow"
    shape = number % LOOKS
    if shape == ROUND:
        return element("circle", class_=kind, cx=x, cy=y, r=size)
    corners, first = CORNERS[shape - 1]
    turns = [pi * (first + 2 * at / corners) for at in range(corners)]
    points = " ".join(f"{x + 1.25 * size * cos(turn):.1f},{y + 1.25 * size * sin(turn):.1f}" for turn in turns)
    return element("polygon", class_=kind, points=points)

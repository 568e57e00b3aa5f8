"""From the path of a drawing (M L H V C Q A Z, absolute or relative) to polygons."""

import math
import re
from collections.abc import Iterator

Point = tuple[float, float]

_STEPS = re.compile(r"([MLHVCQAZmlhvcqaz])([^MLHVCQAZmlhvcqaz]*)")
_NUMBERS = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}
_FINENESS = 64


def polygons(path: str) -> list[list[Point]]:
    """Each closed part of the path as a list of corners; curves become many short edges."""
    parts: list[list[Point]] = []
    here: Point = (0.0, 0.0)
    for letter, numbers in _strokes(path):
        values = numbers if letter.isupper() else _made_absolute(letter, numbers, here)
        if letter in "Mm":
            here = (values[0], values[1])
            parts.append([here])
        elif letter in "Zz":
            here = parts[-1][0]
        else:
            parts[-1] += _edge(letter.upper(), values, here)
            here = parts[-1][-1]
    return parts


def _strokes(path: str) -> Iterator[tuple[str, list[float]]]:
    for letter, rest in _STEPS.findall(path):
        numbers = [float(number) for number in _NUMBERS.findall(rest)]
        takes = _TAKES[letter.upper()]
        if not takes:
            yield letter, []
        for start in range(0, len(numbers), takes or 1):
            again = {"M": "L", "m": "l"}.get(letter, letter) if start else letter
            yield again, numbers[start : start + takes]


def _made_absolute(letter: str, values: list[float], here: Point) -> list[float]:
    match letter:
        case "h":
            return [values[0] + here[0]]
        case "v":
            return [values[0] + here[1]]
        case "a":
            return [*values[:5], values[5] + here[0], values[6] + here[1]]
        case _:
            return [value + here[index % 2] for index, value in enumerate(values)]


def _edge(letter: str, values: list[float], here: Point) -> list[Point]:
    match letter:
        case "H":
            return [(values[0], here[1])]
        case "V":
            return [(here[0], values[0])]
        case "A":
            return _arc(values, here)
        case _:
            return _curve([here, *zip(values[::2], values[1::2], strict=True)])


def _curve(points: list[Point]) -> list[Point]:
    """A line (two points) or a Bézier curve (three or four) by its formula in general form."""
    degree = len(points) - 1
    pieces = 1 if degree == 1 else _FINENESS
    return [
        (
            sum(_weight(degree, index, step / pieces) * point[0] for index, point in enumerate(points)),
            sum(_weight(degree, index, step / pieces) * point[1] for index, point in enumerate(points)),
        )
        for step in range(1, pieces + 1)
    ]


def _weight(degree: int, index: int, along: float) -> float:
    return math.comb(degree, index) * float(along**index) * float((1 - along) ** (degree - index))


def _arc(values: list[float], start: Point) -> list[Point]:
    """Part of a circle (both radii alike, no turn), as the symbols use it."""
    radius, large, sweep, end = values[0], bool(values[3]), bool(values[4]), (values[5], values[6])
    half = math.dist(start, end) / 2
    radius = max(radius, half)
    away = math.sqrt(radius**2 - half**2) * (1 if large != sweep else -1) / (2 * half)
    centre = (
        (start[0] + end[0]) / 2 - away * (end[1] - start[1]),
        (start[1] + end[1]) / 2 + away * (end[0] - start[0]),
    )
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - first
    turn = turn % math.tau if sweep else turn % math.tau - math.tau
    return [
        (
            centre[0] + radius * math.cos(first + turn * step / _FINENESS),
            centre[1] + radius * math.sin(first + turn * step / _FINENESS),
        )
        for step in range(1, _FINENESS + 1)
    ]

"""The symbols on paper are those on every screen."""

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from fontTools.pens.basePen import BasePen
from fontTools.svgLib import SVGPath

from printer.symbols import SYMBOLS, drawn_symbol

DRAWINGS = Path(__file__).parents[2] / "server" / "web" / "shared" / "static" / "symbols"
SIZE = 160


def test_every_drawing_of_the_screens_is_known() -> None:
    assert set(SYMBOLS) == {file.stem for file in DRAWINGS.glob("*.svg")}


@pytest.mark.parametrize("name", SYMBOLS)
def test_a_symbol_on_paper_is_the_one_on_the_screen(name: str) -> None:
    svg = DRAWINGS / f"{name}.svg"
    path = re.findall(r'\sd="([^"]+)"', svg.read_text())

    ours = np.asarray(drawn_symbol(name, SIZE)) < 128

    assert [SYMBOLS[name]] == path
    assert (ours != _rasterised(svg)).mean() < 0.01


@pytest.mark.parametrize("name", SYMBOLS)
def test_two_symbols_are_never_alike(name: str) -> None:
    shapes = {other: np.asarray(drawn_symbol(other, 48)) < 128 for other in SYMBOLS}

    differences = [(shapes[name] != shape).mean() for other, shape in shapes.items() if other != name]

    assert min(differences) > 0.05


class _Edges(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Every edge of an outline, curves cut into 40 short ones."""

    def __init__(self) -> None:
        super().__init__(None)
        self.edges: list[tuple[tuple[float, float], tuple[float, float]]] = []
        self._first = (0.0, 0.0)

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # the name that fontTools calls
        self._first = point

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # the name that fontTools calls
        self.edges.append((self._getCurrentPoint(), point))

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802  # the name that fontTools calls
        along = np.linspace(0, 1, 41)[:, None]
        a, b, c, d = (np.array(point) for point in (self._getCurrentPoint(), *points))
        curve = (1 - along) ** 3 * a + 3 * (1 - along) ** 2 * along * b + 3 * (1 - along) * along**2 * c + along**3 * d
        corners = [(float(x), float(y)) for x, y in curve]
        self.edges += pairwise(corners)

    def _closePath(self) -> None:  # noqa: N802  # the name that fontTools calls
        self.edges.append((self._getCurrentPoint(), self._first))


def _rasterised(svg: Path) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    """The drawing filled by the even-odd rule: how many edges lie to the right of each dot."""
    pen = _Edges()
    SVGPath(str(svg), transform=(SIZE / 100, 0, 0, SIZE / 100, 0, 0)).draw(pen)
    x, y = np.meshgrid(np.arange(SIZE) + 0.5, np.arange(SIZE) + 0.5)
    inside = np.zeros((SIZE, SIZE), dtype=bool)
    for (x1, y1), (x2, y2) in pen.edges:
        if y1 != y2:
            inside ^= ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside

"""A drawing read back: where its bars and its texts are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from server.reports.charts.chart import Bars, Chart, Lines, Reaches, Series, Spans, Squares, Value
from server.reports.charts.draw import draw
from server.reports.charts.lettering import NAME, SMALL, width_of

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, kw_only=True)
class Box:
    """Where something is, from its left upper corner."""

    x: float
    y: float
    width: float
    height: float
    look: str
    said: str = ""

    def touches(self, other: "Box") -> bool:
        """Whether they overlap by more than a hair."""
        return (
            self.x + 0.2 < other.x + other.width
            and other.x + 0.2 < self.x + self.width
            and self.y + 0.2 < other.y + other.height
            and other.y + 0.2 < self.y + self.height
        )


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """All of a drawing; texts that stand upright are boxes that are higher than broad."""

    svg: str
    width: float
    height: float
    bars: Sequence[Box]
    texts: Sequence[Box]

    def outside(self) -> list[Box]:
        """What would be cut off."""
        return [
            each
            for each in (*self.bars, *self.texts)
            if each.x < -0.6
            or each.y < -0.6
            or each.x + each.width > self.width + 0.6
            or each.y + each.height > self.height + 0.6
        ]

    def collisions(self) -> list[tuple[str, str]]:
        """Texts that stand on each other."""
        return [(a.said, b.said) for a, b in combinations(self.texts, 2) if a.touches(b)]


def drawn(chart: Chart) -> Drawn:
    """Draws it and reads it back."""
    return read_back(draw(chart))


def read_back(svg: str) -> Drawn:
    """Any drawing with the letters of charts."""
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    _, _, width, height = (float(each) for each in root.attrib["viewBox"].split())
    return Drawn(
        svg=svg, width=width, height=height, bars=[_bar(each) for each in root.iter(f"{SVG}rect")],
        texts=[_text(each) for each in root.iter(f"{SVG}text")],
    )  # fmt: skip


def series(title: str, *values: Value, hidden: str = "< 5") -> Series:
    """A row of figures, written as they are."""
    return Series(title=title, values=values, written=[hidden if each is None else f"{each}" for each in values])


def bars(labels: Sequence[str], *rows: Series, stacked: bool = False, lying: bool = False) -> Bars:
    """A chart of bars."""
    return Bars(
        id="b", title="Gespräche", unit="Zahl", labels=labels, label_heading="Thema", series=rows, stacked=stacked,
        lying=lying,
    )  # fmt: skip


def reaches(
    labels: Sequence[str], *, half: Sequence[Value], most: Sequence[Value], nearly_all: Sequence[Value]
) -> Reaches:
    """A chart of how far times reach."""
    return Reaches(
        id="r", title="Wartezeit", unit="min", labels=labels, label_heading="Thema",
        half=series("Median", *half), most=series("8 von 10", *most), nearly_all=series("95 von 100", *nearly_all),
    )  # fmt: skip


def every_kind(labels: Sequence[str], rows: Sequence[Series]) -> list[Chart]:
    """The same figures as every chart there is."""
    head = {"id": "x", "title": "Gespräche", "unit": "Zahl", "labels": labels, "label_heading": "Thema"}
    return [
        bars(labels, *rows),
        bars(labels, *rows, lying=True),
        bars(labels, *rows, stacked=True),
        bars(labels, *rows, stacked=True, lying=True),
        Lines(**head, series=rows),  # type: ignore[arg-type]  # the same words for all of them
        Squares(**head, series=rows),  # type: ignore[arg-type]
        Spans(**head, spans=[(each, each, each) for each in rows]),  # type: ignore[arg-type]
        *(Reaches(**head, half=each, most=each, nearly_all=each) for each in rows[:1]),  # type: ignore[arg-type]
    ]


def _bar(element: ET.Element) -> Box:
    x, y, width, height = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    told = element.find(f"{SVG}title")
    return Box(
        x=x,
        y=y,
        width=width,
        height=height,
        look=element.attrib["class"],
        said=(told.text or "") if told is not None else "",
    )


def _text(element: ET.Element) -> Box:
    said, look = element.text or "", element.attrib["class"]
    size = NAME if look == "name" else SMALL
    width = width_of(said, size)
    if "transform" in element.attrib:
        x, y = (float(each) for each in element.attrib["transform"].split(")")[0].removeprefix("translate(").split())
        return Box(x=x - size * 0.75, y=y - width, width=size, height=width, look=look, said=said)
    anchor = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib["text-anchor"]]
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    return Box(x=x - anchor * width, y=y - size * 0.78, width=width, height=size * 0.95, look=look, said=said)

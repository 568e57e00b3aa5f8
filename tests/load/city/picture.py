"""How the parts of a city fill up as it grows, drawn in the manner of the reports, as a picture that stands alone."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import Markup

from server.reports.charts.axes import GAP
from server.reports.charts.lettering import SMALL, width_of
from server.reports.charts.paper import LOOKS, look
from server.reports.charts.scale import tick
from server.reports.charts.svg import box, element, line, text
from tests.load.city.growing import Filling, about, crossing
from tests.load.city.plot import FOOT, HIGH, PERCENTS, TOP, WIDTH, Plot
from tests.load.city.shapes import mark

STATIC = Path(__file__).parents[3] / "server" / "web" / "shared" / "static"
STYLES = (STATIC / "tokens.css", STATIC / "charts" / "charts.css", Path(__file__).parent / "picture.css")
STEP, MARK = 2 * SMALL + 9, 20
"""How far names stand apart, each of two lines; and the room of the shape before a name."""


def picture(parts: Sequence[Filling], *, phones: float) -> str:
    """An SVG file. The parts come in the order in which they are full; each hall has so many phones."""
    left = max(_room(_percent(each)) for each in PERCENTS) + GAP
    room = max(_room(said) for each in parts for said in (each.part, _end(each)))
    plot = Plot(halls=parts[0].halls, left=left, right=WIDTH - room - MARK - 3 * GAP)
    style = "".join(each.read_text() for each in STYLES)
    drawn = element(
        "svg",
        element("title", _headline(parts), id="city-title"),
        element("desc", ". ".join(f"{each.part}: {_end(each)}" for each in parts), id="city-desc"),
        element("style", Markup(style)),  # noqa: S704  our own files
        box(0, 0, WIDTH, TOP + HIGH + FOOT, look="paper"),
        text(0, 18, _headline(parts), look="name"),
        *_around(plot, phones),
        *(drawn for number, each in enumerate(parts) for drawn in _line(plot, number, each)),
        *_names(plot, parts),
        xmlns="http://www.w3.org/2000/svg", class_="chart", viewBox=f"0 0 {WIDTH} {TOP + HIGH + FOOT}", role="img",
        aria_labelledby="city-title", aria_describedby="city-desc", direction="ltr", focusable="false",
    )  # fmt: skip
    return f"{drawn}\n"


def _room(said: str) -> float:
    """For whoever looks at it has perhaps only a broader font."""
    return 1.15 * width_of(said, SMALL)


def _headline(parts: Sequence[Filling]) -> str:
    first, last = parts[0], parts[0].halls[-1]
    if first.full_at is None:
        return f"Nothing in a city is full before it has {last:,} halls"
    return f"First to be full when a city grows: {first.part}, at about {about(first.full_at)} halls"


def _around(plot: Plot, phones: float) -> Iterator[Markup]:
    yield box(plot.left, TOP, plot.right - plot.left, plot.y(1) - TOP, look="beyond")
    yield text(0, TOP - 14, "% of what a part can carry, in the busiest quarter of an hour", look="number")
    for percent in PERCENTS:
        y = plot.y(percent / 100)
        look_of = {100: "limit", PERCENTS[0]: "base"}.get(percent, "grid")
        yield line(plot.left, y, plot.right, y, look=look_of)
        yield text(
            plot.left - GAP, y + 4, _percent(percent), look="value" if percent == 100 else "number", anchor="end"
        )
    foot = TOP + HIGH
    for halls in plot.halls:
        yield line(plot.x(halls), foot, plot.x(halls), foot + 5, look="base")
        yield text(plot.x(halls), foot + 19, tick(halls), look="number", anchor="middle")
    yield text(
        plot.right, foot + 40, f"halls in the city, {phones:,.0f} open phones in each", look="number", anchor="end"
    )


def _line(plot: Plot, number: int, part: Filling) -> Iterator[Markup]:
    later = "" if number < LOOKS else " later"
    points = " ".join(f"{plot.x(halls):.1f},{plot.y(share):.1f}" for halls, share in _drawn(part))
    yield element("polyline", class_=look("line", number) + later, points=points)
    if part.full_at is not None:
        yield mark(number, plot.x(part.full_at), plot.y(max(1.0, part.shares[0])))


def _drawn(part: Filling) -> list[tuple[float, float]]:
    """The points of a line, up to where it leaves the picture."""
    top = PERCENTS[-1] / 100
    leaves = crossing(part.halls, part.shares, top)
    inside = [(float(at), share) for at, share in zip(part.halls, part.shares, strict=True) if share < top]
    return inside if leaves is None else [*inside, (leaves, top)]


def _names(plot: Plot, parts: Sequence[Filling]) -> Iterator[Markup]:
    """Each name at the end of its line, moved as little as it takes so that no two touch."""
    ends = [(plot.y(_drawn(part)[-1][1]), number) for number, part in enumerate(parts)]
    y, lowest = -float(STEP), TOP + HIGH - STEP * len(parts)
    for wished, number in sorted(ends):
        lowest += STEP
        y = min(max(wished, y + STEP), lowest)
        x = plot.right + 2 * GAP + MARK / 2
        halls, share = _drawn(parts[number])[-1]
        yield line(plot.x(halls), plot.y(share), x - GAP, y, look="leader")
        yield mark(number, x, y)
        yield text(x + MARK / 2 + 2, y + 1, parts[number].part, look=look("title", number))
        yield text(x + MARK / 2 + 2, y + SMALL + 4, _end(parts[number]), look="number")


def _end(part: Filling) -> str:
    if part.full_at is None:
        return f"not full at {part.halls[-1]:,} halls"
    return f"full at about {about(part.full_at)} halls"


def _percent(percent: int) -> str:
    return f"full: {percent} %" if percent == 100 else f"{tick(percent)} %"

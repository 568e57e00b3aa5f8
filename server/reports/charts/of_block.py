"""Which charts show a section of a report: what is to be compared decides how it is drawn."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from server.domain.statistics.block import Block, Label
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.sections.waits import SHARES
from server.reports.charts.chart import Bars, Chart, Reaches, Series, Squares
from server.reports.charts.draw import series_of
from server.reports.charts.finding import finding
from server.reports.charts.short import ORDERED, short, time_unit
from server.reports.names import Names
from server.reports.numbers import written
from server.reports.page import Sheet

AS_A_TABLE = {"overview", "attendance", "rule-changes"}
"""Sections of single figures, or of words: there is nothing to compare."""

STACKED = {"persons": ("cases", "relatives"), "presence": ("talking", "free", "paused")}
"""Figures that are parts of one whole."""

COMPARED = {**STACKED, "growth": ("now", "before"), "arrivals": ("visits",)}
"""Sections that have more columns than are compared."""

SERIES_AT_MOST = 4
LABELS_AT_MOST = 190


def charts_of(block: Block, sheet: Sheet, names: Names, *, name: str) -> list[Chart]:
    """The charts of a section, told apart by the ids `name`-1, `name`-2; `sheet` is the same section as text.

    None where there is nothing to compare, or nothing that may be shown.
    """
    rows = [row for row, line in enumerate(block.lines) if line.label.kind != "sum"]
    if block.wanted.show in AS_A_TABLE or not 2 <= len(rows) <= LABELS_AT_MOST:
        return []
    if block.wanted.columns:
        drawn: list[Chart] = [_squares(block, sheet, names, rows, name=f"{name}-1")]
    else:
        groups = enumerate(_groups(block), start=1)
        drawn = [_one(block, sheet, names, rows, columns=each, name=f"{name}-{place}") for place, each in groups]
    return [chart for chart in drawn if any(value for each in series_of(chart) for value in each.values)]


def _one(block: Block, sheet: Sheet, names: Names, rows: Sequence[int], *, columns: list[int], name: str) -> Chart:
    """The shares of one time are told apart by what they reach; everything else by bars."""
    if len(columns) != len(SHARES) or not _share(block, columns[0]):
        return _bars(block, sheet, names, rows, columns=columns, name=name)
    half, most, nearly_all = (_series(block, sheet, names, rows, column=column) for column in columns)
    named, time = [sheet.lines[row][0] for row in rows], time_unit(_unit(block, columns[0]), names)
    return Reaches(
        id=name, title=finding(named, half, names, time=time) or half.title, unit=time, label_heading=sheet.headings[0],
        labels=[short(block.lines[row].label, said, names) for row, said in zip(rows, named, strict=True)],
        half=half, most=most, nearly_all=nearly_all,
    )  # fmt: skip


def _bars(block: Block, sheet: Sheet, names: Names, rows: Sequence[int], *, columns: list[int], name: str) -> Bars:
    series = [_series(block, sheet, names, rows, column=column) for column in columns]
    labels = [block.lines[row].label for row in rows]
    named = [sheet.lines[row][0] for row in rows]
    stacked, time = block.wanted.show in STACKED, time_unit(_unit(block, columns[0]), names)
    is_one = bool(time) or len(series) == 1
    said = finding(named, series[0], names, time=time) or series[0].title if is_one else sheet.title
    return Bars(
        id=name, title=said,
        unit=time or (series[0].title if len(series) == 1 else ""), label_heading=sheet.headings[0],
        labels=[short(label, said, names) for label, said in zip(labels, named, strict=True)],
        series=series, stacked=stacked, lying=labels[0].kind not in ORDERED,
    )  # fmt: skip


def _squares(block: Block, sheet: Sheet, names: Names, rows: Sequence[int], *, name: str) -> Squares:
    """Times run across; otherwise what the profile put into columns."""
    columns = [column for column, heading in enumerate(block.headings) if heading.kind != "sum"]
    kinds = block.lines[rows[0]].label.kind, block.headings[columns[0]].kind if columns else "sum"
    is_turned = kinds[0] in ORDERED and kinds[1] not in ORDERED
    down = [(block.lines[row].label, sheet.lines[row][0]) for row in rows]
    across = [(block.headings[column], sheet.headings[column + 1]) for column in columns]
    cells = [[block.lines[row].cells[column] for column in columns] for row in rows]
    if is_turned:
        down, across, cells = across, down, [list(column) for column in zip(*cells, strict=True)]
    return Squares(
        id=name, title=sheet.title, unit="", label_heading="",
        labels=[short(label, said, names) for label, said in across],
        series=[
            Series(title=said, values=[_value(cell) for cell in line], written=[_written(cell, names) for cell in line])
            for (_, said), line in zip(down, cells, strict=True)
        ],
    )  # fmt: skip


def _groups(block: Block) -> list[list[int]]:
    """The columns that are drawn together: those of one section's choice, the shares of one time, or of one unit."""
    keys = [heading.key for heading in block.headings]
    chosen = COMPARED.get(block.wanted.show)
    if chosen:
        return [[keys.index(key) for key in chosen if key in keys]]
    times = [column for column in range(len(keys)) if _share(block, column)]
    figures = [column for column in times or range(len(keys)) if _unit(block, column)]
    together = [list(group) for _, group in groupby(figures, key=lambda column: _alike(block, column))]
    return [group for group in together if len(group) <= SERIES_AT_MOST]


def _alike(block: Block, column: int) -> Any:
    return (_unit(block, column), _share(block, column))


def _share(block: Block, column: int) -> str:
    """Which time a column says a share of, such as "waiting" of "waiting-80"; nothing of other columns."""
    time, _, share = block.headings[column].key.rpartition("-")
    return time if share.isdigit() else ""


def _series(block: Block, sheet: Sheet, names: Names, rows: Sequence[int], *, column: int) -> Series:
    cells = [block.lines[row].cells[column] for row in rows]
    return Series(
        title=sheet.headings[column + 1],
        values=[_value(cell) for cell in cells],
        written=[_written(cell, names) for cell in cells],
    )


def _written(cell: Figure | Label, names: Names) -> str:
    """The number alone: what it counts stands at the axis."""
    return written(cell, names.language) if isinstance(cell, Figure) else ""


def _value(cell: Figure | Label) -> float | int | None:
    value = cell.value if isinstance(cell, Figure) else None
    return value if value is None or isinstance(value, int) else float(value)


def _unit(block: Block, column: int) -> Unit | None:
    """What a column counts; None of a column of words."""
    return next((cell.unit for line in block.lines if isinstance(cell := line.cells[column], Figure)), None)

"""A report as one row for each figure, with all that a figure needs, for spreadsheets and programs."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Figure
from server.domain.statistics.report import Report
from server.reports.names import Names
from server.reports.page import title_of

Row = Mapping[str, str | int | Decimal | None]

COLUMNS = (
    "section", "row", "row_key", "column", "column_key", "text", "value", "unit", "first", "last",
    "rounded", "hidden", "below", "base", "base_unit", "base_first", "base_last",
)  # fmt: skip
"""The names stand in the language of the report, keys and units for programs."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(report: Report, names: Names) -> str:
    """One line for each figure; no text can be taken for a formula by a spreadsheet."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows_of(report, names):
        writer.writerow({key: _safe(value) for key, value in row.items()})
    return file.getvalue()


def as_json(report: Report, names: Names) -> str:
    """One object with the head of the report and its figures."""
    whole = {
        "report": report.wanted.id, "title": names.title(report.wanted), "site": names.site.site,
        "language": names.language, "k": report.wanted.k,
        "first": report.period.first.isoformat(), "last": report.period.last.isoformat(),
        "figures": [{key: _plain(value) for key, value in row.items()} for row in rows_of(report, names)],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def rows_of(report: Report, names: Names) -> Iterator[Row]:
    """Every cell of every section."""
    for block in report.blocks:
        for line in block.lines:
            yield from (
                _row(block, line, heading, cell, names)
                for heading, cell in zip(block.headings, line.cells, strict=True)
            )


def _row(block: Block, line: Line, heading: Label, cell: Figure | Label, names: Names) -> Row:
    question = block.wanted.question
    where: Row = {
        "section": title_of(block.wanted, names),
        "row": names.of(line.label, question=question),
        "row_key": line.label.key,
        "column": names.of(heading, question=question),
        "column_key": heading.key,
        "text": names.of(cell) if isinstance(cell, Label) else None,
    }
    return {**dict.fromkeys(COLUMNS), **where, **(_figure(cell) if isinstance(cell, Figure) else {})}


def _figure(figure: Figure) -> Row:
    base = figure.base
    return {
        **_number(figure),
        "rounded": figure.rounded or None,
        "hidden": figure.hidden.value,
        "below": figure.below or None,
        **(
            {f"base_{key}" if key != "value" else "base": value for key, value in _number(base).items()} if base else {}
        ),
    }


def _number(figure: Figure) -> Row:
    return {
        "value": figure.value, "unit": figure.unit.value,
        "first": figure.period.first.isoformat(), "last": figure.period.last.isoformat(),
    }  # fmt: skip


def _safe(value: str | int | Decimal | None) -> str | int | Decimal | None:
    """A number stays one, below zero too; text that a spreadsheet would calculate gets an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _plain(value: str | int | Decimal | None) -> str | int | float | None:
    return float(value) if isinstance(value, Decimal) else value

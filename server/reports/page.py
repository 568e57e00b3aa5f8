"""A report as sentences and tables of text, for every way of drawing it."""

from collections.abc import Iterator
from dataclasses import dataclass

from server.domain.site.report_wanted import SectionWanted
from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.period import Period
from server.domain.statistics.report import Report
from server.reports.names import Names
from server.reports.numbers import days_of, with_unit, written


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One section: its title, sentences about it, and a table. The first heading stands over the names of the lines."""

    title: str
    sentences: tuple[str, ...]
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A whole report; a `notice` stands before the tables, notes after them."""

    title: str
    site: str
    period: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...]
    notice: str | None = None


def page_of(report: Report, names: Names, *, is_empty: bool = False) -> Page:
    """The report in the language of `names`; `is_empty` when the log has nothing at all of its days."""
    days = days_of(report.period, names.language)
    return Page(
        title=names.title(report.wanted),
        site=names.site.title,
        period=names.say("period", days=days),
        sheets=tuple(_sheet(block, names) for block in report.blocks),
        notes=tuple(_notes(report, names)),
        notice=names.say("no-record", days=days) if is_empty else None,
    )


def title_of(wanted: SectionWanted, names: Names) -> str:
    """What a section is about: "Gespräche: Thema × Stunde"."""
    if wanted.show == "question":
        return names.question(wanted.question)
    is_about_stays = wanted.show == "waits" and wanted.of == "visits"
    shown = "stays" if is_about_stays else wanted.show
    what = names.say(f"of-{wanted.of}" if wanted.show == "counts" else f"show-{shown}")
    by = " × ".join(names.say(f"by-{each}") for each in (wanted.rows, wanted.columns) if each)
    return f"{what}: {by}" if by else what


def _sheet(block: Block, names: Names) -> Sheet:
    wanted = block.wanted
    first = names.say(f"by-{wanted.rows}") if wanted.rows else ""
    headings = tuple(names.of(heading, question=wanted.question) for heading in block.headings)
    return Sheet(
        title=title_of(wanted, names),
        sentences=tuple(_sentences(block, names)),
        headings=(first, *headings),
        lines=tuple(_line(line, names, question=wanted.question) for line in block.lines),
    )


def _sentences(block: Block, names: Names) -> list[str]:
    if block.wanted.show == "growth":
        return [*(_growth(line, names) for line in block.lines), *_sources(block, names)]
    if block.base is None:
        return [] if block.lines else [names.say("nothing")]
    if block.base.base is not None:
        part, whole = written(block.base, names.language), written(block.base.base, names.language)
        return [names.say("answered", number=part, whole=whole)]
    return [names.say("base", whole=with_unit(block.base, names.language))]


def _growth(line: Line, names: Names) -> str:
    now, before, grown = (cell for cell in line.cells if isinstance(cell, Figure))
    return names.say(
        "growth-of", now=with_unit(now, names.language), before=written(before, names.language),
        days=days_of(before.period, names.language), growth=written(grown, names.language),
    )  # fmt: skip


def _sources(block: Block, names: Names) -> Iterator[str]:
    """Who published the figures that Lotse did not count itself."""
    for earlier in block.wanted.earlier:
        period = Period(first=earlier.first, last=earlier.last)
        if earlier.source and period in (block.period, block.period.before):
            yield names.say("source", days=days_of(period, names.language), source=earlier.source)


def _line(line: Line, names: Names, *, question: str | None) -> tuple[str, ...]:
    return names.of(line.label, question=question), *(_cell(cell, names, line.label) for cell in line.cells)


def _cell(cell: Figure | Label, names: Names, label: Label) -> str:
    if isinstance(cell, Label):
        return names.of(cell)
    needs_unit = label.kind == "figure" or cell.unit in (Unit.MINUTES, Unit.HOURS)
    return (with_unit if needs_unit and cell.value is not None else written)(cell, names.language)


def _notes(report: Report, names: Names) -> list[str]:
    k, least = report.wanted.k, 2 * report.wanted.k
    cells = [cell for block in report.blocks for line in block.lines for cell in line.cells if isinstance(cell, Figure)]
    rounds = any(cell.rounded or cell.below == least for cell in cells)
    hides = any(cell.hidden and cell.below != least for cell in cells)
    rounded = [names.say("rounded", mark=f"< {least}", k=k, least=least)] if rounds else []
    return [names.say("hidden", mark=f"< {k}", k=k), *rounded] if hides else rounded

"""Reports on told histories: what a section shows, by row and column."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from server.domain.site.report_wanted import Part, ReportWanted, SectionWanted
from server.domain.site.site import Site
from server.domain.statistics.block import Block
from server.domain.statistics.figure import Figure
from server.domain.statistics.period import Period
from server.domain.statistics.report import report_on
from tests.building import TODAY, a_site, said
from tests.story import Story

Shown = Mapping[tuple[str, str], int | Decimal | str | None]

NOVEMBER = Period(first=date(2026, 11, 1), last=date(2026, 11, 30))


def block_of(
    story: Story, show: Part, *, period: Period = NOVEMBER, k: int = 5, site: Site | None = None, **wanted: Any
) -> Block:
    """The one section of a report on what was told."""
    return blocks_of(story, SectionWanted(show=show, **wanted), period=period, k=k, site=site)[0]


def blocks_of(
    story: Story, *sections: SectionWanted, period: Period = NOVEMBER, k: int = 5, site: Site | None = None
) -> tuple[Block, ...]:
    """All sections of a report on what was told."""
    report = ReportWanted(
        id="bericht", title=said("Bericht"), languages=("de",), sections=sections, k=k,
        first=period.first, last=period.last,
    )  # fmt: skip
    hall = replace(site or a_site(), reports=(report,))
    after = max(period.last, TODAY) + timedelta(days=1)
    return report_on(hall, report, story.events, period=period, today=after).blocks


def shown(block: Block) -> Shown:
    """Row and heading → the value, or "<5", or "…"."""
    return {
        (line.label.key, heading.key): value_of(cell) if isinstance(cell, Figure) else cell.key
        for line in block.lines
        for heading, cell in zip(block.headings, line.cells, strict=True)
    }


def listed(block: Block) -> Mapping[str, int | Decimal | str | None]:
    """Row → the value under the first heading, of a list that has only one."""
    return {row: value for (row, heading), value in shown(block).items() if heading == block.headings[0].key}


def value_of(figure: Figure) -> int | Decimal | str | None:
    """What a reader sees of it."""
    marks = {"below": f"<{figure.below}", "withheld": "…"}
    return marks.get(figure.hidden.value, figure.value)

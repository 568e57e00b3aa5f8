"""What a row of promises says: how many were kept, how wide they were, and to which side they missed."""

from collections.abc import Callable
from dataclasses import dataclass

from babel.numbers import format_decimal

from server.domain.simulation.told import Sums
from server.web.admin.waits.kept import SMALLEST, Rows
from server.words.catalogue import say

COLUMNS = ("told", "inside", "above", "width", "error", "bias")
OF_GROUPS = ("topic", "language")
"""What tells people apart besides the time: promises to them are counted in steps of the smallest group."""

NOTHING = "–"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of text; the first cell of each line names it."""

    title: str
    headings: tuple[str, ...]
    lines: list[tuple[str, ...]]


def table(language: str, key: str, rows: Rows, name: Callable[[str], str]) -> Table:
    """The promises apart by week, topic, language, or where they stood."""
    headings = (say("admin-waits", language, key), *(say("admin-waits", language, each) for each in COLUMNS))
    steps = SMALLEST if key in OF_GROUPS else 1
    lines = [(name(group), *cells(language, sums, steps=steps)) for group, sums in rows.items()]
    if key in OF_GROUPS:
        lines.sort(key=lambda line: line[0].casefold())
    return Table(title=say("admin-waits", language, f"by-{key}"), headings=headings, lines=lines)


def cells(language: str, sums: Sums | None, *, steps: int = 1) -> tuple[str, ...]:
    """The figures of a row in the order of COLUMNS, promises in `steps`; none where the group is too small."""
    if sums is None:
        return "…", *("…" for _ in COLUMNS[1:])
    if not sums.told:
        return "0", *(NOTHING for _ in COLUMNS[1:])
    bias = round(sums.bias / sums.told)
    return (
        _whole(language, round(sums.told / steps) * steps), _whole(language, of_100(sums.inside, sums)),
        _whole(language, of_100(sums.above, sums)), _whole(language, sums.width / sums.told),
        _whole(language, sums.error / sums.told), f"{'+' if bias > 0 else '−' if bias < 0 else ''}{abs(bias)}",
    )  # fmt: skip


def of_100(part: int, sums: Sums) -> float:
    """So many of 100 promises."""
    return 100 * part / sums.told


def _whole(language: str, figure: float) -> str:
    return str(format_decimal(round(figure), locale=language))

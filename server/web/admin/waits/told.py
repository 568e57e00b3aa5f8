"""What the page says in sentences, and its chart."""

from collections.abc import Iterator

from babel.numbers import format_decimal

from server.domain.simulation.told import Sums
from server.reports.charts.chart import Lines, Series
from server.web.admin.waits.kept import SMALLEST, WEEKS, Kept, Rows
from server.web.admin.waits.rows import NOTHING, of_100
from server.words.catalogue import say

MEANT = 80
"""Of 100 waits so many are to lie in the range that was told."""


def headline(language: str, kept: Kept) -> str:
    """How many waits lay in their range."""
    if kept.whole is None:
        return say("admin-waits", language, "nothing", weeks=WEEKS, smallest=SMALLEST)
    return say("admin-waits", language, "head", weeks=WEEKS, inside=round(of_100(kept.whole.inside, kept.whole)))


def sentences(language: str, whole: Sums) -> Iterator[str]:
    """What there is to know besides: to which side they missed, and who was never called."""
    above, inside = round(of_100(whole.above, whole)), round(of_100(whole.inside, whole))
    yield say("admin-waits", language, "meant")
    yield say("admin-waits", language, "beyond", above=above, below=max(100 - above - inside, 0))
    if whole.uncalled >= SMALLEST:
        everybody = whole.told + whole.uncalled
        yield say(
            "admin-waits", language, "not-today", count=_whole(whole.uncalled, language), of=_whole(everybody, language)
        )
        brier, share = whole.brier / everybody, whole.uncalled / everybody
        # Without a forecast one could only tell everybody how many are not called on average.
        without = share * (1 - share)
        key = "not-today-good" if brier < without else "not-today-bad"
        yield say("admin-waits", language, key, brier=_written(brier, language), without=_written(without, language))


def by_week(language: str, weeks: Rows, names: list[str]) -> Lines:
    """The chart: each week beside what was promised."""
    inside = [of_100(each.inside, each) if each and each.told else None for each in weeks.values()]
    missing = ["…" if each is None else NOTHING for each in weeks.values()]
    written = [none if part is None else str(round(part)) for part, none in zip(inside, missing, strict=True)]
    promised = say("admin-waits", language, "meant-series")
    meant = Series(title=promised, values=[MEANT] * len(names), written=[str(MEANT)] * len(names))
    return Lines(
        id="by-week", title=say("admin-waits", language, "chart"), unit=say("admin-waits", language, "of-100"),
        labels=names, label_heading=say("admin-waits", language, "week"),
        series=[Series(title=say("admin-waits", language, "inside-series"), values=inside, written=written), meant],
    )  # fmt: skip


def _written(figure: float, language: str) -> str:
    return str(format_decimal(figure, format="0.000", locale=language))


def _whole(number: int, language: str) -> str:
    return str(format_decimal(number, locale=language))

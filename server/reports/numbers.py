"""Figures and days as they are written in a language. The figures are the same in each; only their dots are not."""

from datetime import date, timedelta
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from server.domain.site.language import spoken
from server.domain.statistics.figure import Figure, Hidden, Unit
from server.domain.statistics.period import Period
from server.words.catalogue import say

_SOME_MONDAY = date(2024, 1, 1)


def written(figure: Figure, language: str) -> str:
    """The number: "593.011", "~ 15" when it is rounded.

    "< 5" stands for one about too few people, "…" for one that is withheld, "–" when there is none.
    """
    if figure.hidden is Hidden.BELOW:
        return f"< {figure.below}"
    if figure.value is None:
        return "…" if figure.hidden else "–"
    about = "~ " if figure.rounded else ""
    number = about + str(format_decimal(figure.value, format=_form(figure), locale=_locale(language)))
    return f"{number} %" if figure.unit in (Unit.PERCENT, Unit.SHARE) else number


def with_unit(figure: Figure, language: str) -> str:
    """The number and what it counts: "316 Gespräche"."""
    count = figure.below if figure.value is None else int(figure.value)
    return say("report", language, f"unit-{figure.unit.value}", count=count, number=written(figure, language))


def days_of(period: Period, language: str) -> str:
    """The days of a period: "2018" for a year, a day for itself, otherwise the first and the last of them."""
    if period == Period(first=date(period.first.year, 1, 1), last=date(period.first.year, 12, 31)):
        return str(period.first.year)
    if period.first == period.last:
        return day_of(period.first, language)
    return f"{day_of(period.first, language)} – {day_of(period.last, language)}"


def day_of(day: date, language: str) -> str:
    """A day: "01.06.2012"."""
    return str(format_date(day, "medium", _locale(language)))


def month_of(day: date, language: str) -> str:
    """The month of a day: "Juni 2012"."""
    return str(format_date(day, "LLLL y", _locale(language)))


def weekday_of(number: int, language: str) -> str:
    """A weekday, 0 is Monday."""
    return str(format_date(_SOME_MONDAY + timedelta(days=number), "cccc", _locale(language)))


def _form(figure: Figure) -> str:
    if figure.unit is Unit.PERCENT:
        return "+#,##0.0;-#,##0.0"
    if figure.unit is Unit.TIMES:
        return "#,##0.00"
    return "#,##0.0" if isinstance(figure.value, Decimal) else "#,##0"


def _locale(language: str) -> str:
    return spoken(language).replace("-", "_")

"""Names as short as a chart needs them: under bars and squares there is little room, and they come in order."""

from datetime import date

from babel.dates import format_date, format_skeleton
from babel.units import get_unit_name

from server.domain.site.language import spoken
from server.domain.site.report_wanted import TIMES
from server.domain.statistics.block import Label
from server.domain.statistics.figure import Unit
from server.reports.names import Names

ORDERED = TIMES
"""Kinds of names that follow one another in time."""

_SOME_MONDAY = date(2024, 1, 1)
_TIMES = {Unit.MINUTES: "duration-minute", Unit.HOURS: "duration-hour"}


def short(label: Label, written: str, names: Names) -> str:
    """Such as "9" for an hour, "9:15" for a quarter of one, "Mo" for Monday, "6/12" for a month, "24.6." for a day."""
    match label.kind:
        case "hour":
            return str(int(label.key))
        case "quarter-hour":
            return label.key.removeprefix("0")
        case "weekday":
            return str(format_date(_SOME_MONDAY.replace(day=1 + int(label.key)), "ccc", _locale(names))).rstrip(".")
        case "month":
            year, month = label.key.split("-")
            return f"{int(month)}/{year[2:]}"
        case "day":
            return str(format_skeleton("Md", date.fromisoformat(label.key), locale=_locale(names)))
        case _:
            return written


def time_unit(unit: Unit | None, names: Names) -> str:
    """What a time is counted in, such as "Min."; nothing for whatever else is counted."""
    time = _TIMES.get(unit) if unit else None
    return str(get_unit_name(time, "short", _locale(names)) or "") if time else ""


def _locale(names: Names) -> str:
    return spoken(names.language).replace("-", "_")

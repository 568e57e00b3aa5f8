"""Hours that come again, as rows of a form: days, from, until, dates of validity; a rule is shown and kept."""

from flask import request

from server.domain.hours.hours import WEEKDAYS
from server.web.admin.fields import Json, is_ticked, text, ticked

MOST_ROWS = 40


def spans(name: str) -> list[Json]:
    """The hours that stand in the rows called `name`; a row without times, or one marked as gone, is none."""
    rows = (f"{name}-{at}" for at in range(MOST_ROWS) if f"{name}-{at}-opens" in request.form)
    return [_span(row) for row in rows if not is_ticked(f"{row}-gone") and (text(f"{row}-opens") or _days(row))]


def rows_of(hours: list[Json]) -> list[Json]:
    """The same hours as the rows of a form show them, and an empty one to fill in."""
    return [*map(_row, hours), {"days": [], "opens": "", "closes": "", "rule": None}]


def _span(row: str) -> Json:
    return {
        "days": _days(row),
        "rule": text(f"{row}-rule"),
        "opens": text(f"{row}-opens"),
        "closes": text(f"{row}-closes"),
        "valid_from": text(f"{row}-valid_from"),
        "valid_to": text(f"{row}-valid_to"),
    }


def _days(row: str) -> list[str]:
    return sorted(ticked(f"{row}-days"), key=lambda day: WEEKDAYS.index(day) if day in WEEKDAYS else 0)


def _row(span: Json) -> Json:
    """Seconds are left out: nobody opens at 08:00:30, and a field of times would show them."""
    return {**span, "opens": str(span["opens"] or "")[:5], "closes": str(span["closes"] or "")[:5]}

"""The rows of one subject on one day, column by column: so equal ones are counted together, whatever they are."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Value = str | int | None


@dataclass(frozen=True, kw_only=True)
class Column:
    """What stands in a column: each different value once, and for each row which of them it is."""

    values: Sequence[Value]
    rows: Sequence[int]


@dataclass(frozen=True, kw_only=True)
class Columns:
    """So many rows. A column that is missing has nothing in any row."""

    number: int
    columns: Mapping[str, Column]

    def count(self, by: Sequence[str], day: date, *, into: Counter[tuple[Any, ...]]) -> None:
        """Adds how often each thing stands in the columns `by`: names, and times in seconds or None."""
        columns = [self._column(name, day) for name in by]
        if len(columns) > 1:
            into.update(zip(*(map(column.values.__getitem__, column.rows) for column in columns), strict=True))
        elif columns:
            for place, number in Counter(columns[0].rows).items():
                into[columns[0].values[place],] += number
        else:
            into[()] += self.number

    def _column(self, name: str, day: date) -> Column:
        if name in OF_DAY:
            return Column(values=(OF_DAY[name](day),), rows=(0,) * self.number)
        if name in DERIVED:
            source, derived = DERIVED[name]
            column = self._column(source, day)
            return Column(values=[derived(value) for value in column.values], rows=column.rows)
        return self.columns.get(name) or Column(values=(NOTHING.get(name, ""),), rows=(0,) * self.number)


def column_of(values: Sequence[Value]) -> Column:
    """A column with these values in its rows."""
    places = {value: place for place, value in enumerate(dict.fromkeys(values))}
    return Column(values=tuple(places), rows=tuple(places[value] for value in values))


def waited(seconds: int | None) -> str:
    """The quarter of an hour in which that wait ended, as its first minute: "015": 15 to 29 minutes; at most "240"."""
    return "" if seconds is None else f"{min(max(seconds, 0) // 900 * 15, LONGEST):03}"


LONGEST = 240
"""Minutes; whoever waited longer stands with them."""

OF_DAY: Mapping[str, Callable[[date], str]] = {
    "weekday": lambda day: str(day.weekday()),
    "day": lambda day: day.isoformat(),
    "week": lambda day: "{}-W{:02}".format(*day.isocalendar()),
    "month": lambda day: f"{day:%Y-%m}",
    "quarter": lambda day: f"{day.year}-{(day.month + 2) // 3}",
}
"""What is the same in all rows of a day."""

DERIVED: Mapping[str, tuple[str, Callable[[Any], Value]]] = {
    "hour": ("quarter-hour", lambda quarter: quarter[:2]),
    "waited": ("waiting", waited),
}
"""Columns that are worked out from another one."""

NOTHING: Mapping[str, Value] = dict.fromkeys(("waiting", "service", "stay", "relatives"))
"""What stands for nothing in columns of numbers; in all others it is "" ."""

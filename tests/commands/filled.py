"""Rows for every table that there is, each value unlike the others: a new table is filled without anybody's doing."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Date, Float, Integer, LargeBinary, String, insert

from server.storage.columns import Instant
from server.storage.tables import metadata

ROWS = 3
FIRST = datetime(2026, 10, 25, 0, 59, 59, 999_999, tzinfo=UTC)
"""A microsecond before clocks are set back in Berlin."""


def fill(connection: Connection) -> None:
    """Some rows in every table; in the last of them is nothing where nothing may be."""
    for table in metadata.sorted_tables:
        rows = [{column.name: _value(column, at) for column in table.columns} for at in range(1, ROWS + 1)]
        connection.execute(insert(table), rows)


def another(column: Column[Any]) -> Any:
    """A value that is not that of the first row."""
    return _of_type(column, ROWS + 1)


def _value(column: Column[Any], at: int) -> Any:
    if column.foreign_keys:
        (key,) = column.foreign_keys
        return _value(key.column, at)
    return None if column.nullable and at == ROWS else _of_type(column, at)


def _of_type(column: Column[Any], at: int) -> Any:
    kinds: list[tuple[type, Any]] = [
        (Instant, FIRST + timedelta(hours=at)),
        (JSON, {"ü": [at, None, 1.5, "ʿarabī عربي"], "a": "'\"\\"}),
        (Boolean, at % 2 == 0),
        (Date, date(2026, 2, 28) + timedelta(days=at)),
        (Float, at / 3),
        (LargeBinary, bytes(range(256)) * at),
        (String, f"{at} „ü“ {column.name} 𝄞"[: getattr(column.type, "length", None) or 99]),
        (Integer, at * 7),
    ]
    return next(value for kind, value in kinds if isinstance(column.type, kind))

"""Interpreter lines: which are in use, and which somebody has said do not work."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, literal_column, select

from server.storage.records import Records
from server.storage.tables import AT_A_DESK, legs, lines_down

_IN_USE = (
    select(legs.c.interpreter, func.count().label("talks"))
    .where(legs.c.site == bindparam("of_site"), literal_column(f"({AT_A_DESK})"), legs.c.interpreter.is_not(None))
    .group_by(legs.c.interpreter)
)
_DOWN = select(lines_down.c.line).where(lines_down.c.site == bindparam("of_site"))


def in_use(records: Records) -> dict[str, int]:
    """How many people who are called or served now have been given each line; what ends at the desk gives it back."""
    rows = records.connection.execute(_IN_USE, {"of_site": records.site})
    return {row.interpreter: row.talks for row in rows}


def down(records: Records) -> set[str]:
    """The lines that do not work now."""
    return set(records.connection.scalars(_DOWN, {"of_site": records.site}))


def set_down(records: Records, line: str, *, since: datetime) -> None:
    """Notes that a line does not work."""
    records.connection.execute(insert(lines_down).values(site=records.site, line=line, since=since))


def set_up(records: Records, line: str) -> None:
    """Notes that a line works again."""
    records.connection.execute(delete(lines_down).where(lines_down.c.site == records.site, lines_down.c.line == line))

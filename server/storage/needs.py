"""What people need who wait today: one row for each different need, so that the head of each is found by an index."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from server.domain.visits.need import Need
from server.storage.records import Records
from server.storage.tables import needs

_OF_DAY = select(needs).where(needs.c.site == bindparam("of_site"), needs.c.day == bindparam("of_day"))
_SAME = _OF_DAY.where(
    needs.c.topic == bindparam("topic"),
    needs.c.language == bindparam("language"),
    needs.c.organisation == bindparam("organisation"),
    needs.c.wanted == bindparam("wanted"),
).with_only_columns(needs.c.id)
_ADD = insert(needs).returning(needs.c.id)


def id_of(records: Records, need: Need) -> int:
    """The row of that need on this day, made if it is the first of its kind. Only under the write lock."""
    wanted = asdict(need)
    known = records.connection.scalar(_SAME, {**wanted, "of_site": records.site, "of_day": records.day})
    if known is None:
        known = records.connection.scalar(_ADD, {**wanted, "site": records.site, "day": records.day})
    return int(known or 0)


def forget_earlier(records: Records) -> None:
    """Takes the rows of earlier days away: nobody waits for them any more."""
    records.connection.execute(delete(needs).where(needs.c.site == records.site, needs.c.day < records.day))


def of_today(records: Records) -> dict[int, Need]:
    """Every need that somebody has had today, by the id of its row."""
    rows = records.connection.execute(_OF_DAY, {"of_site": records.site, "of_day": records.day})
    return {row.id: need_of(row) for row in rows}


def need_of(row: Row[Any]) -> Need:
    """A need from the columns of its row."""
    return Need(topic=row.topic, language=row.language, organisation=row.organisation, wanted=row.wanted)

"""Which associations have come to the gathering of a day; no person's name."""

from datetime import date, datetime

from sqlalchemy import insert, select

from server.storage.records import Records
from server.storage.tables import check_ins


def of_day(records: Records, day: date) -> dict[str, datetime]:
    """The attendance of a day: association → when it checked in (UTC), in the order of coming."""
    wanted = select(check_ins.c.association, check_ins.c.at).where(
        check_ins.c.site == records.site, check_ins.c.day == day
    )
    rows = records.connection.execute(wanted.order_by(check_ins.c.at, check_ins.c.association))
    return {row.association: row.at for row in rows}


def add(records: Records, association: str, *, at: datetime) -> None:
    """Notes that an association is here today."""
    row = {"site": records.site, "day": records.day, "association": association, "at": at}
    records.connection.execute(insert(check_ins).values(**row))

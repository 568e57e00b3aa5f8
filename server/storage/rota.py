"""What has been said to differ from the rota. A change is another row, never an edit: the newest wins."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select

from server.domain.hours.rota import RotaChange
from server.storage.records import Records
from server.storage.tables import rota_changes

_NOT_OVER = (
    select(
        rota_changes.c.advisor,
        rota_changes.c.present,
        rota_changes.c.begins,
        rota_changes.c.ends,
        rota_changes.c.made_at,
    )
    .where(rota_changes.c.site == bindparam("of_site"), rota_changes.c.ends > bindparam("since"))
    .order_by(rota_changes.c.id)
)


def add(records: Records, change: RotaChange, *, at: datetime, by: str | None) -> None:
    """Notes one more change, said by `by`."""
    row = {"site": records.site, "advisor": change.advisor, "present": change.present}
    row |= {"begins": change.begins, "ends": change.ends, "made_at": at, "made_by": by}
    records.connection.execute(insert(rota_changes).values(row))


def not_over(records: Records, since: datetime) -> list[RotaChange]:
    """The changes that end after `since`, in the order in which they were said."""
    rows = records.connection.execute(_NOT_OVER, {"of_site": records.site, "since": since})
    return [RotaChange(**row._mapping) for row in rows]

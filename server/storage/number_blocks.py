"""Numbers that a tablet may give out while it hears nothing of the server: whole stretches, each for one day."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from server.storage import tickets
from server.storage.records import Records
from server.storage.tables import number_blocks
from server.storage.tables import tickets as given


@dataclass(frozen=True, kw_only=True)
class NumberBlock:
    """The day's numbers `first` to `last`, which only one tablet gives out; reserved at a moment in UTC."""

    id: int
    first: int
    last: int
    reserved_at: datetime


_OF_DEVICE = (
    select(number_blocks.c.id, number_blocks.c.first, number_blocks.c.last, number_blocks.c.reserved_at)
    .where(
        number_blocks.c.site == bindparam("of_site"),
        number_blocks.c.day == bindparam("of_day"),
        number_blocks.c.device == bindparam("of_device"),
    )
    .order_by(number_blocks.c.id)
)
_HOLDING = _OF_DEVICE.where(number_blocks.c.first <= bindparam("count"), number_blocks.c.last >= bindparam("count"))
_LAST_HANDED_IN = (
    select(func.max(given.c.count))
    .join(number_blocks, (number_blocks.c.site == given.c.site) & (number_blocks.c.day == given.c.day))
    .where(
        given.c.site == bindparam("of_site"),
        given.c.day == bindparam("of_day"),
        number_blocks.c.device == bindparam("of_device"),
        given.c.count.between(number_blocks.c.first, number_blocks.c.last),
    )
)


def reserve(records: Records, *, device: int, size: int, at: datetime) -> NumberBlock:
    """Takes the next `size` numbers of the day out of the hall's row, for this tablet."""
    last = tickets.next_counts(records, size)
    row = {"site": records.site, "day": records.day, "device": device, "first": last - size + 1, "last": last}
    added = insert(number_blocks).values(**row, reserved_at=at).returning(number_blocks.c.id)
    block = int(records.connection.scalar(added) or 0)
    return NumberBlock(id=block, first=last - size + 1, last=last, reserved_at=at)


def of_device(records: Records, device: int) -> list[NumberBlock]:
    """The blocks that the tablet reserved today, oldest first."""
    return [NumberBlock(**row._mapping) for row in records.connection.execute(_OF_DEVICE, _asked(records, device))]


def left(records: Records, device: int) -> list[NumberBlock]:
    """What the tablet has not handed in of each block, the next number first; blocks that it is through with are out.

    It gives numbers out in their order, so one that it left out is never used.
    """
    last = int(records.connection.scalar(_LAST_HANDED_IN, _asked(records, device)) or 0)
    return [
        replace(block, first=max(block.first, last + 1)) for block in of_device(records, device) if block.last > last
    ]


def holding(records: Records, device: int, count: int) -> NumberBlock | None:
    """The tablet's block of today in which that number is, or None."""
    row = records.connection.execute(_HOLDING, _asked(records, device) | {"count": count}).first()
    return None if row is None else NumberBlock(**row._mapping)


def _asked(records: Records, device: int) -> dict[str, object]:
    return {"of_site": records.site, "of_day": records.day, "of_device": device}

"""Numbers leased to kiosks for the time without server: stretches of one day, each below the one before."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from server.domain.visits.lease import LEASED_TO, Lease, first_of_lease
from server.storage.number_blocks import NumberBlock, of_device
from server.storage.records import Records
from server.storage.tables import number_blocks, numbers, tickets

_ROW = select(numbers.c.last, numbers.c.leased_from).where(
    numbers.c.site == bindparam("of_site"), numbers.c.day == bindparam("of_day")
)
_LEASED = (
    update(numbers)
    .where(numbers.c.site == bindparam("of_site"), numbers.c.day == bindparam("of_day"))
    .values(leased_from=bindparam("first"), last=bindparam("after"))
)
_LAST_BETWEEN = select(func.max(tickets.c.count)).where(
    tickets.c.site == bindparam("of_site"),
    tickets.c.day == bindparam("of_day"),
    tickets.c.count.between(bindparam("first"), bindparam("last")),
)


def newest(records: Records, device: int) -> NumberBlock | None:
    """The kiosk's newest lease of today, or None."""
    blocks = of_device(records, device)
    return blocks[-1] if blocks else None


def left(records: Records, block: NumberBlock) -> range:
    """The numbers of a lease that can still be handed in: kiosks give them out in their order."""
    asked = _of_today(records) | {"first": block.first, "last": block.last}
    handed_in = int(records.connection.scalar(_LAST_BETWEEN, asked) or 0)
    return range(max(block.first, handed_in + 1), block.last + 1)


def take(records: Records, *, device: int, size: int, at: datetime) -> NumberBlock | None:
    """Leases the next `size` numbers to a kiosk; None when the ordinary row is too near."""
    row = records.connection.execute(_ROW, _of_today(records)).first()
    last, leased_from = (0, None) if row is None else (row.last, row.leased_from)
    first = first_of_lease(size, last=last, leased_from=leased_from)
    if first is None:
        return None
    return _add(records, device=device, first=first, last=first + size - 1, at=at)


def note(records: Records, lease: Lease, *, device: int) -> None:
    """Keeps a lease that the records do not know, because they were restored from a backup: its numbers are taken."""
    known = (block for block in of_device(records, device) if block.first == lease.first and block.last == lease.last)
    if next(known, None) is None:
        _add(records, device=device, first=lease.first, last=lease.last, at=lease.leased_at)


def _add(records: Records, *, device: int, first: int, last: int, at: datetime) -> NumberBlock:
    _keep_away(records, first)
    row = {"site": records.site, "day": records.day, "device": device, "first": first, "last": last, "reserved_at": at}
    block = records.connection.scalar(insert(number_blocks).values(**row).returning(number_blocks.c.id))
    return NumberBlock(id=int(block or 0), first=first, last=last, reserved_at=at)


def _keep_away(records: Records, first: int) -> None:
    """Makes the ordinary row jump over the numbers from `first` on, also when it is among them already."""
    row = records.connection.execute(_ROW, _of_today(records)).first()
    if row is None:
        beginning = {"site": records.site, "day": records.day, "last": 0, "leased_from": first}
        records.connection.execute(insert(numbers).values(**beginning))
    elif row.leased_from is None or first < row.leased_from:
        after = LEASED_TO if first <= row.last < LEASED_TO else row.last
        records.connection.execute(_LEASED, _of_today(records) | {"first": first, "after": after})


def _of_today(records: Records) -> dict[str, object]:
    return {"of_site": records.site, "of_day": records.day}

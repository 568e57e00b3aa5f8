"""Compares two halls table by table: how many rows, and a digest of them that is the same on every database."""

import json
from datetime import datetime
from hashlib import sha256
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from server.storage.backups.contents import rows_of
from server.storage.backups.hindrance import Tell
from server.storage.tables import events, metadata

AT_ONCE = 1000
"""So many rows are held in memory."""


def differences(one: Connection, other: Connection, tell: Tell) -> list[str]:
    """One sentence for each table that is not the same in both; the log of events is compared row by row."""
    found = []
    for table in metadata.sorted_tables:
        here, there = (rows_of(connection, table.name) for connection in (one, other))
        if here != there:
            found.append(f"{table.name}: {here} rows here, {there} there")
        elif _digest(one, table, tell, here) != _digest(other, table, tell, here):
            found.append(f"{table.name}: {here} rows in both, and they are not the same")
    if (seq := _first_other_event(one, other)) is not None:
        found.append(f"events: the first that is not the same has the number {seq}")
    return found


def _digest(connection: Connection, table: Table, tell: Tell, rows: int) -> int:
    """The sum of the digests of all rows: databases do not agree about the order of texts."""
    total = done = 0
    for some in connection.execute(select(table).execution_options(yield_per=AT_ONCE)).partitions():
        total += sum(int.from_bytes(sha256(_spelled(row)).digest()) for row in some)
        done += len(some)
        tell(f"{table.name} compared", done, rows)
    return total


def _spelled(row: Row[Any]) -> bytes:
    return json.dumps(list(row), default=_plain, sort_keys=True).encode()


def _plain(value: object) -> str:
    """Dates, moments and pictures, spelled so that no two are alike."""
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat(timespec="microseconds") if isinstance(value, datetime) else str(value)


def _first_other_event(one: Connection, other: Connection) -> int | None:
    log = select(events).order_by(events.c.seq).execution_options(yield_per=AT_ONCE)
    with one.execute(log) as ours, other.execute(log) as theirs:
        for here, there in zip_longest(ours, theirs):
            if here is None or there is None or _spelled(here) != _spelled(there):
                return int((here if here is not None else there).seq)
    return None

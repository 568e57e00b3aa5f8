"""Kiosks, walls, printers and tablets: their codes and tokens are kept as hashes only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from server.storage.records import Records
from server.storage.tables import devices


class DeviceKind(StrEnum):
    """What a device is."""

    KIOSK = "kiosk"
    WALL = "wall"
    PRINTER = "printer"
    TABLET = "tablet"


@dataclass(frozen=True, kw_only=True)
class Device:
    """An invited or enrolled device. `status` says how a printer is; other devices are `unknown`.

    `beside` is the kiosk in which a printer stands, None for one that prints for all; `paper_left` in millimetres,
    `heard_at` (UTC) when it last said how it is: a printer does once a minute. `seen_at` is when it last asked for
    anything, `code_until` how long it may still enrol.
    """

    id: int
    site: str
    kind: DeviceKind
    name: str
    enrolled: bool
    revoked: bool
    status: str
    beside: int | None = None
    paper_left: int | None = None
    heard_at: datetime | None = None
    seen_at: datetime | None = None
    code_until: datetime | None = None


_OF_TOKEN = select(devices).where(devices.c.token_hash == bindparam("hash"))


def hashed(secret: str) -> str:
    """How codes and tokens are kept: both are long enough that guessing is hopeless, so a plain hash is right."""
    return sha256(secret.encode()).hexdigest()


def invite(
    records: Records, *, kind: DeviceKind, name: str, code: str, until: datetime, beside: int | None = None
) -> int:
    """Saves a device that may enrol with `code` until then, and gives its id."""
    row = {"site": records.site, "kind": kind.value, "name": name, "code_hash": hashed(code), "code_until": until}
    added = insert(devices).values(**row, beside=beside, revoked=False, status="unknown").returning(devices.c.id)
    return int(records.connection.scalar(added) or 0)


def site_of_code(connection: Connection, code: str) -> str | None:
    """The site whose device that one-time code belongs to, or None."""
    return connection.scalar(select(devices.c.site).where(devices.c.code_hash == hashed(code)))


def enrol(records: Records, *, code: str, token: str, at: datetime) -> Device | None:
    """Turns a valid one-time code into a token; the code is used up. None when the code is unknown or too old.

    A printer counts as heard of from now on: one that then never says how it is goes silent like any other.
    """
    changed = records.connection.execute(
        update(devices)
        .where(devices.c.code_hash == hashed(code), devices.c.code_until > at, devices.c.revoked.is_(False))
        .values(code_hash=None, code_until=None, token_hash=hashed(token), status_at=at, seen_at=at)
        .returning(*devices.c)
    ).first()
    return None if changed is None else as_device(changed)


def of_token(connection: Connection, token: str) -> Device | None:
    """The device that holds this token, or None; a revoked one holds none."""
    row = connection.execute(_OF_TOKEN, {"hash": hashed(token)}).first()
    return None if row is None else as_device(row)


def find(records: Records, device: int) -> Device | None:
    """The device of that id on this site, or None."""
    wanted = select(devices).where(devices.c.id == device, devices.c.site == records.site)
    row = records.connection.execute(wanted).first()
    return None if row is None else as_device(row)


def every(records: Records) -> list[Device]:
    """All devices of the site."""
    wanted = select(devices).where(devices.c.site == records.site).order_by(devices.c.id)
    return [as_device(row) for row in records.connection.execute(wanted)]


def see(connection: Connection, device: int, *, at: datetime) -> None:
    """Notes that a device has asked for something."""
    connection.execute(update(devices).where(devices.c.id == device).values(seen_at=at))


def rename(records: Records, device: int, *, name: str) -> None:
    """Calls a device something else."""
    records.connection.execute(update(devices).where(devices.c.id == device).values(name=name))


def invite_again(records: Records, device: int, *, code: str, until: datetime) -> None:
    """Lets a known device enrol anew with `code` until then; the token that it holds counts until it does."""
    wanted = update(devices).where(devices.c.id == device)
    records.connection.execute(wanted.values(code_hash=hashed(code), code_until=until))


def place(records: Records, printer: int, *, beside: int | None) -> None:
    """Says in which kiosk a printer stands; None when it prints for all."""
    records.connection.execute(update(devices).where(devices.c.id == printer).values(beside=beside))


def revoke(records: Records, device: int) -> bool:
    """Takes token and code from a device; says whether there was such a device."""
    wanted = update(devices).where(devices.c.id == device, devices.c.site == records.site, devices.c.revoked.is_(False))
    return records.connection.execute(wanted.values(revoked=True, token_hash=None, code_hash=None)).rowcount == 1


def as_device(row: Row[Any]) -> Device:
    """A row of the table as a device."""
    return Device(
        id=row.id, site=row.site, kind=DeviceKind(row.kind), name=row.name,
        enrolled=row.token_hash is not None, revoked=row.revoked, status=row.status,
        beside=row.beside, paper_left=row.paper_left, heard_at=row.status_at, seen_at=row.seen_at,
        code_until=row.code_until if row.code_hash is not None else None,
    )  # fmt: skip

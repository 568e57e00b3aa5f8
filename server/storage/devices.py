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
    """An invited or enrolled device. `status` says how a printer is; other devices are `unknown`."""

    id: int
    site: str
    kind: DeviceKind
    name: str
    enrolled: bool
    revoked: bool
    status: str


_PRINTER = (
    select(devices)
    .where(devices.c.site == bindparam("of_site"), devices.c.kind == "printer", devices.c.token_hash.is_not(None))
    .order_by(devices.c.id.desc())
    .limit(1)
)
_OF_TOKEN = select(devices).where(devices.c.token_hash == bindparam("hash"))


def hashed(secret: str) -> str:
    """How codes and tokens are kept: both are long enough that guessing is hopeless, so a plain hash is right."""
    return sha256(secret.encode()).hexdigest()


def invite(records: Records, *, kind: DeviceKind, name: str, code: str, until: datetime) -> int:
    """Saves a device that may enrol with `code` until then, and gives its id."""
    row = {"site": records.site, "kind": kind.value, "name": name, "code_hash": hashed(code), "code_until": until}
    added = insert(devices).values(**row, revoked=False, status="unknown").returning(devices.c.id)
    return int(records.connection.scalar(added) or 0)


def site_of_code(connection: Connection, code: str) -> str | None:
    """The site whose device that one-time code belongs to, or None."""
    return connection.scalar(select(devices.c.site).where(devices.c.code_hash == hashed(code)))


def enrol(records: Records, *, code: str, token: str, at: datetime) -> Device | None:
    """Turns a valid one-time code into a token; the code is used up. None when the code is unknown or too old."""
    changed = records.connection.execute(
        update(devices)
        .where(devices.c.code_hash == hashed(code), devices.c.code_until > at, devices.c.revoked.is_(False))
        .values(code_hash=None, code_until=None, token_hash=hashed(token))
        .returning(*devices.c)
    ).first()
    return None if changed is None else _device(changed)


def of_token(connection: Connection, token: str) -> Device | None:
    """The device that holds this token, or None; a revoked one holds none."""
    row = connection.execute(_OF_TOKEN, {"hash": hashed(token)}).first()
    return None if row is None else _device(row)


def find(records: Records, device: int) -> Device | None:
    """The device of that id on this site, or None."""
    wanted = select(devices).where(devices.c.id == device, devices.c.site == records.site)
    row = records.connection.execute(wanted).first()
    return None if row is None else _device(row)


def every(records: Records) -> list[Device]:
    """All devices of the site."""
    wanted = select(devices).where(devices.c.site == records.site).order_by(devices.c.id)
    return [_device(row) for row in records.connection.execute(wanted)]


def printer(records: Records) -> Device | None:
    """The printer that tickets of this site go to: the newest one that is enrolled, or None."""
    row = records.connection.execute(_PRINTER, {"of_site": records.site}).first()
    return None if row is None else _device(row)


def revoke(records: Records, device: int) -> bool:
    """Takes token and code from a device; says whether there was such a device."""
    wanted = update(devices).where(devices.c.id == device, devices.c.site == records.site, devices.c.revoked.is_(False))
    return records.connection.execute(wanted.values(revoked=True, token_hash=None, code_hash=None)).rowcount == 1


def say_status(records: Records, device: int, *, status: str, detail: str | None, at: datetime) -> None:
    """Keeps what a printer says of itself."""
    said = {"status": status, "status_detail": detail, "status_at": at}
    records.connection.execute(update(devices).where(devices.c.id == device).values(**said))


def _device(row: Row[Any]) -> Device:
    return Device(
        id=row.id, site=row.site, kind=DeviceKind(row.kind), name=row.name,
        enrolled=row.token_hash is not None, revoked=row.revoked, status=row.status,
    )  # fmt: skip

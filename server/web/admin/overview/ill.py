"""Devices that need somebody: a screen that is not seen, a printer that cannot print, a wall that cannot be heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.print_job import PrinterStatus
from server.domain.wall_sound import SILENT
from server.storage.devices import Device, DeviceKind

UNSEEN = timedelta(minutes=3)
"""A screen looks every half minute, which is noted to the minute."""

WELL = (PrinterStatus.READY, PrinterStatus.UNKNOWN)
SCREENS = (DeviceKind.KIOSK, DeviceKind.WALL)


@dataclass(frozen=True, kw_only=True)
class Ill:
    """What is the matter, as the key of its sentence; `where` is the device's name, or that of a printer's kiosk.

    `since` (UTC) is when the device was last seen, or since when it has been so; None where nobody knows.
    """

    what: str
    where: str
    since: datetime | None


def ill_devices(devices: Sequence[Device], now: datetime, *, is_open: bool) -> tuple[Ill, ...]:
    """As long as it is true, in the order in which they were invited. While the hall is closed screens may be off."""
    known = {device.id: device.name for device in devices}
    return tuple(_found(devices, known, now, is_open=is_open))


def is_unseen(device: Device, now: datetime) -> bool:
    """Whether a screen has not looked for so long that it must be off, or cut off."""
    return device.seen_at is None or now - device.seen_at > UNSEEN


def _found(devices: Sequence[Device], known: dict[int, str], now: datetime, *, is_open: bool) -> Iterator[Ill]:
    for device in devices:
        if not device.enrolled:
            continue
        if device.kind in SCREENS and is_open and is_unseen(device, now):
            yield Ill(what=f"{device.kind.value}-unseen", where=device.name, since=device.seen_at)
        elif device.kind is DeviceKind.WALL and device.status in SILENT:
            yield Ill(what=f"wall-{device.status}", where=device.name, since=device.heard_at)
        elif device.kind is DeviceKind.PRINTER and PrinterStatus(device.status) not in WELL:
            where = known.get(device.beside or 0, device.name)
            yield Ill(what=f"printer-{device.status}", where=where, since=device.heard_at)

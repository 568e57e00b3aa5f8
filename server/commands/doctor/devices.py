"""How printers, walls and kiosks are, and when each was last seen."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.domain.hours.opening import open_now
from server.domain.print_job import PrinterStatus
from server.domain.wall_sound import SILENT, WallSound
from server.storage import devices
from server.storage.devices import Device, DeviceKind
from server.storage.records import Storage
from server.web.api.ailing import UNSEEN

HELPS = {
    PrinterStatus.LOW: "put a new roll beside it",
    PrinterStatus.OUT: "put paper in; what waits is then printed by itself",
    PrinterStatus.COVER: "close its cover",
    PrinterStatus.OFFLINE: "look at its power and cable, then at its agent: systemctl status 'lotse-printer*'",
}
SCREEN_HELPS = "look at its power and network; reload the page; is it still the device that was enrolled?"


def devices_of(storage: Storage, site: str, now: datetime) -> Iterator[Finding]:
    """Every device of a hall."""
    with storage.reading(site, now) as (records, profile):
        known = [each for each in devices.every(records) if not each.revoked]
        today = open_now(profile, now)
    is_open = today is not None and now - today.opens > UNSEEN
    for device in known:
        yield judged_device(device, now, is_open=is_open)
    if not any(device.kind is DeviceKind.PRINTER for device in known):
        yield look(
            f"{site}: there is no printer: numbers stand on the screen only", "lotse device invite, or the page Devices"
        )


def judged_device(device: Device, now: datetime, *, is_open: bool) -> Finding:
    """In a closed hall devices may be switched off."""
    name = f"{device.site}: {device.kind.value} “{device.name}”"
    if not device.enrolled:
        return look(f"{name} has never been set up", "type its code there, or take it off the page Devices")
    if device.kind is DeviceKind.PRINTER:
        return _printer(name, device, now, is_open=is_open)
    seen = f"{name} was seen {_ago(device.seen_at, now)}"
    if is_open and (device.seen_at is None or now - device.seen_at > UNSEEN):
        return wrong(seen, SCREEN_HELPS)
    if device.kind is DeviceKind.WALL and device.status in SILENT:
        how = "waits for a touch" if device.status == WallSound.BLOCKED else "is broken"
        return look(
            f"{name}: its sound {how}", "touch it once, or let the browser play sound by policy; try its speakers"
        )
    return ok(seen)


def _printer(name: str, device: Device, now: datetime, *, is_open: bool) -> Finding:
    status = PrinterStatus(device.status)
    said = f"{name} is {status.value}, heard {_ago(device.heard_at, now)}"
    if status not in HELPS:
        return ok(said)
    is_bad = is_open and not status.may_print
    return (wrong if is_bad else look)(said, HELPS[status])


def _ago(then: datetime | None, now: datetime) -> str:
    if then is None:
        return "never"
    since = max(now - then, timedelta())
    if since < timedelta(minutes=2):
        return "just now"
    if since < timedelta(hours=2):
        return f"{since // timedelta(minutes=1)} minutes ago"
    return f"{since // timedelta(hours=1)} hours ago" if since < timedelta(days=2) else f"{since.days} days ago"

"""What is wrong: each trouble with a code, whom it is about, and whether it stops the halls."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from server.config import Config
from server.domain.hours.opening import open_now
from server.domain.print_job import PrinterStatus
from server.domain.site.site import Site
from server.storage import deliveries, devices
from server.storage.devices import Device, DeviceKind
from server.storage.records import Storage
from server.web.shared.pulse import Pulse

LEAST_ROOM = 0.05
"""Of a disk: with less, the database will soon have nowhere to write."""

NEWS_BEHIND = 10.0
CHORES_LATE = 300.0
"""Seconds; news are read every second and chores done every minute."""

UNSEEN = timedelta(minutes=5)
"""A screen asks every half minute; in a closed hall it may be switched off."""


class Trouble(StrEnum):
    """Everything that can be wrong; each has a sentence in the catalogue `health`."""

    DATABASE = "database-not-writable"
    DISK = "disk-full-soon"
    NEWS = "news-behind"
    CHORES = "chores-not-done"
    CLOCK = "clock-leapt"
    SPEECH = "speech-missing"
    REDIS = "redis-gone"
    REPORTS = "reports-not-written"
    PRINTERS = "printers-out"
    DEVICES = "devices-unseen"
    DEAD_LETTERS = "webhooks-not-taken"


STOPS = (Trouble.DATABASE,)
"""Without it nobody gets a number. Whatever else is wrong, the halls go on."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One trouble; `about` names halls and devices and is not for everybody."""

    trouble: Trouble
    about: tuple[str, ...] = ()


def of_machine(config: Config, pulse: Pulse, *, can_write: bool, speaks: bool) -> Iterator[Found]:
    """What is wrong with the server itself."""
    found = {
        Trouble.DATABASE: not can_write,
        Trouble.DISK: _room(config) < LEAST_ROOM,
        Trouble.NEWS: pulse.news_behind > NEWS_BEHIND,
        Trouble.CHORES: pulse.chores_done > CHORES_LATE,
        Trouble.CLOCK: pulse.clock_leapt,
        Trouble.SPEECH: not speaks,
        Trouble.REDIS: pulse.wire_up is False,
    }
    yield from (Found(trouble=trouble) for trouble, is_so in found.items() if is_so)
    if pulse.reports_failing:
        yield Found(trouble=Trouble.REPORTS, about=pulse.reports_failing)


def of_hall(storage: Storage, site: str, now: datetime) -> list[Found]:
    """What is wrong in a hall with its devices, and what its webhooks did not take."""
    with storage.reading(site, now) as (records, profile):
        known = [device for device in devices.every(records) if device.enrolled and not device.revoked]
        dead = deliveries.dead(records, most=1)
    about = {
        Trouble.PRINTERS: [device.name for device in known if _is_out(device)],
        Trouble.DEVICES: [device.name for device in known if _is_unseen(device, profile, now)],
        Trouble.DEAD_LETTERS: [profile.title] if dead else [],
    }
    return [
        Found(trouble=trouble, about=tuple(f"{site}: {name}" for name in names))
        for trouble, names in about.items()
        if names
    ]


def _is_out(device: Device) -> bool:
    return device.kind is DeviceKind.PRINTER and not PrinterStatus(device.status).may_print


def _is_unseen(device: Device, site: Site, now: datetime) -> bool:
    today = open_now(site, now)
    if device.kind is DeviceKind.PRINTER or today is None or now - today.opens < UNSEEN:
        return False  # of a printer its own status says it
    return device.seen_at is None or now - device.seen_at > UNSEEN


def _room(config: Config) -> float:
    """The free part of the disk on which the records are, as far as they are on this machine."""
    place = config.speech_place()
    folder = next((each for each in (place, *(place.parents if place else ())) if each and each.exists()), Path())
    about = shutil.disk_usage(folder)
    return about.free / about.total

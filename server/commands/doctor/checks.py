"""All checks in the order in which they are read: the machine, the server, the halls."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from math import inf
from pathlib import Path
from shutil import disk_usage

from server.commands.doctor import (
    built,
    clock,
    database,
    devices,
    disk,
    dumping,
    kept,
    provider,
    public_address,
    running,
    serving,
    wire,
)
from server.commands.doctor import settings as settings_of
from server.commands.doctor.finding import Check, Finding
from server.config import Config
from server.domain.site.site import Site
from server.storage.records import Storage
from server.storage.soundness import soundness

READING_IT_ALL = 120.0
"""Seconds for a file of some gigabytes."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the round is about: the settings, the moment (aware), and the folder of backups if one was named."""

    config: Config
    now: datetime
    backups: Path | None


def of_machine() -> Iterator[Check]:
    """What can be looked at without any setting."""
    yield Check(subject="letters", look=built.assets_are_built)
    yield Check(subject="libraries", look=built.libraries_are_there)
    yield Check(subject="clock", look=clock.is_kept_right)


def of_server(asked: Asked) -> Iterator[Check]:
    """What needs the settings, and no hall."""
    config = asked.config
    yield Check(subject="settings", look=partial(settings_of.settings_make_sense, config))
    yield Check(subject="secrets", look=partial(settings_of.secrets_are_kept, config))
    yield Check(subject="disk", look=lambda: disk.rooms(_places(asked)))
    yield Check(subject="disk", look=lambda: database.keeps_quickly(config.sqlite_file()))
    yield Check(subject="worker", look=partial(serving.worker_is_possible, config))
    yield Check(subject="redis", look=partial(wire.redis_answers, config))
    yield Check(subject="server", look=partial(running.server_is_well, config))
    yield Check(subject="address", look=partial(public_address.address_leads_here, config.public_url, asked.now))
    yield Check(subject="login", look=partial(provider.provider_answers, config.oidc_issuer, asked.now))
    yield Check(subject="phones", look=partial(kept.phones_can_be_woken, config))
    if asked.backups is not None:
        yield Check(subject="backups", look=partial(kept.newest_backup, asked.backups, asked.now))


def of_halls(asked: Asked, storage: Storage, known: tuple[Site, ...]) -> Iterator[Check]:
    """What stands in the database."""
    now = asked.now
    yield Check(subject="database", look=partial(database.is_whole, storage), patience=READING_IT_ALL)
    yield Check(subject="backups", look=partial(dumping.programs_fit, storage))
    yield Check(subject="growth", look=partial(_grows, asked, storage))
    yield Check(subject="time zone", look=partial(clock.zones, known, now))
    yield Check(subject="voices", look=partial(built.voices_are_there, asked.config, known))
    looks: tuple[tuple[str, Callable[[Storage, str, datetime], Iterator[Finding]]], ...] = (
        ("devices", devices.devices_of), ("clearing", kept.cleared), ("programs", kept.taken),
    )  # fmt: skip
    for subject, each in looks:
        for site in known:
            yield Check(subject=subject, look=partial(each, storage, site.site, now))


def _grows(asked: Asked, storage: Storage) -> Iterator[Finding]:
    sound = soundness(storage, since=asked.now - timedelta(days=7))
    yield from clock.judged_events(sound, asked.now)
    file = asked.config.sqlite_file()
    yield disk.judged_growth(sound, free=disk_usage(file.parent).free if file else inf)


def _places(asked: Asked) -> dict[str, Path]:
    config, file = asked.config, asked.config.sqlite_file()
    speech = config.speech_place()
    wanted = {
        "the database": file.parent if file else None,
        "speech": speech if speech and speech.exists() else None,  # made when something is first said
        "reports": config.reports_folder,
        "backups": asked.backups,
    }
    return {name: place for name, place in wanted.items() if place is not None}

"""Whether there is room where the hall, its speech, its reports and its backups are kept, and for how long."""

import os
import shutil
from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.commands.size import in_words
from server.storage.soundness import Soundness
from server.web.api.ailing import LEAST_ROOM

GB = 1_000_000_000
NEARLY_FULL = GB // 2
"""Bytes; below it the next backup or a large transaction may already find no room."""
SOON = 90
"""Days."""


def rooms(places: Mapping[str, Path]) -> Iterator[Finding]:
    """Each disk once, with all that lies on it, and whether the folders can be written to."""
    on_disk: dict[int, list[str]] = {}
    at: dict[int, Path] = {}
    for name, place in places.items():
        if not place.is_dir():
            yield wrong(f"the folder for {name} is not there: {place}", "make it, and give it to the server's user")
            continue
        if not os.access(place, os.W_OK):
            yield wrong(f"the folder for {name} cannot be written to: {place}", "give it to the server's user")
        disk = place.stat().st_dev
        on_disk.setdefault(disk, []).append(name)
        at.setdefault(disk, place)
    for disk, names in on_disk.items():
        usage = shutil.disk_usage(at[disk])
        yield judged_room(" and ".join(names), free=usage.free, total=usage.total)


def judged_room(names: str, *, free: int, total: int) -> Finding:
    """How much of a disk is free."""
    said = f"{free / GB:.1f} GB ({free / max(total, 1):.0%}) free for {names}"
    if free < NEARLY_FULL:
        return wrong(said, "make room now: when it is full, nobody gets a number")
    if free / total < LEAST_ROOM:
        return look(said, "make room: old logs, old backups, a larger disk")
    return ok(said)


def judged_growth(sound: Soundness, *, free: float) -> Finding:
    """Until when the room lasts if the hall goes on as in the last week; `free` is endless where nobody can say."""
    each = sound.kept / sound.events if sound.events else 0.0
    a_day = each * sound.lately / 7
    said = f"the database has {in_words(sound.kept)} and grows by about {in_words(a_day)} a day"
    days = free / a_day if a_day else inf
    if days < SOON:
        return look(f"{said}: room for {days:.0f} days", "make room, or keep events for fewer years")
    return ok(said)

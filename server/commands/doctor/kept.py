"""What is kept for others: backups, days that should be cleared, deliveries that nobody took, the key for phones."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.config import Config
from server.domain.hours.over import newest_to_clear
from server.live.push_key import PushKey
from server.storage import clearings, deliveries
from server.storage.records import Storage

MOST = 200


def newest_backup(folder: Path, now: datetime) -> Iterator[Finding]:
    """The newest file that `lotse backup` put there."""
    made = [file.stat().st_mtime for file in folder.glob("lotse-*") if file.is_file()] if folder.is_dir() else []
    yield judged_backup(now - datetime.fromtimestamp(max(made), UTC) if made else None, folder)


def judged_backup(age: timedelta | None, folder: Path) -> Finding:
    """A backup is made every night."""
    do = "systemctl status lotse-backup.timer lotse-backup.service"
    if age is None:
        return wrong(f"there is none in {folder}", do)
    said = f"the newest is {age // timedelta(hours=1)} hours old"
    if age > timedelta(days=3):
        return wrong(said, do)
    return look(said, do) if age > timedelta(hours=36) else ok(said)


def cleared(storage: Storage, site: str, now: datetime) -> Iterator[Finding]:
    """Days whose numbers and topics should be parted from each other by now."""
    with storage.reading(site, now) as (records, profile):
        oldest = clearings.due(records, newest_to_clear(profile, now))
        today = records.day
    yield judged_clearing(site, oldest, today)


def judged_clearing(site: str, oldest: date | None, today: date) -> Finding:
    """The server clears within minutes once a day is over; `oldest` is the oldest day that it has not."""
    if oldest is None:
        return ok(f"{site}: every day that is over is cleared")
    said, do = f"{site}: {oldest} is not cleared yet", "let the server run: it clears by itself; else its log says why"
    return wrong(said, do) if today - oldest > timedelta(days=3) else look(said, do)


def taken(storage: Storage, site: str, now: datetime) -> Iterator[Finding]:
    """What programs of others did not take."""
    with storage.reading(site, now) as (records, _):
        dead = deliveries.dead(records, most=MOST)
    if dead:
        many = f"{MOST} or more" if len(dead) == MOST else str(len(dead))
        yield look(
            f"{site}: {many} messages were not taken (the last: {dead[-1].problem})",
            "send them again or drop them on the page Programs, when the receiver works",
        )
    else:
        yield ok(f"{site}: every message to other programs was taken or is on its way")


def phones_can_be_woken(config: Config) -> Iterator[Finding]:
    """The key, if there is one already: this looks, and makes none."""
    place = config.push_key_place()
    if place is None:
        yield look("no phone can be woken: nothing says where the key is kept", "name a file: LOTSE_PUSH_KEY_FILE")
    elif not place.exists():
        yield ok(f"{place} is made when the first phone asks")
    else:
        yield _key_in(place)


def _key_in(place: Path) -> Finding:
    try:
        PushKey(place, contact="").public()
    except (OSError, ValueError):
        return wrong(
            f"{place} cannot be read or holds no key: no phone is woken",
            "give it to the server's user, or bring it back from a backup",
        )
    return ok(f"the key in {place} can be used")

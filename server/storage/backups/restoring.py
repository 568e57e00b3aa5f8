"""Brings a backup back into the database of the settings, which must be empty, or is moved aside."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from server.storage.backups.hindrance import Hindrance
from server.storage.backups.into_postgresql import into_postgresql
from server.storage.backups.into_sqlite import into_sqlite
from server.storage.backups.making import kind_of
from server.storage.backups.manifest import Manifest, trusted
from server.storage.prepare import NEWEST


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What came back, and where what was there before lies now: a file or a schema, None when nothing was there."""

    manifest: Manifest
    aside: str | None


def restore(url: str, backup: Path, *, now: datetime, replace: bool) -> Restored:
    """Brings a backup back, with the tables of this release. Raises Hindrance, and then the database is as it was."""
    manifest = known(backup)
    kind = kind_of(url)
    if manifest.kind != kind:
        raise Hindrance(
            f"{backup} is a backup of {manifest.kind}, and the database of the settings is {kind}: "
            "restore it into an SQLite file, then: lotse move"
        )
    if kind == "sqlite":
        place = Path(str(make_url(url).database))
        aside = into_sqlite(place, backup, manifest.contents, now=now, replace=replace)
    else:
        aside = into_postgresql(url, backup, manifest.contents, now=now, replace=replace)
    return Restored(manifest=manifest, aside=aside)


def known(backup: Path) -> Manifest:
    """The manifest of a backup that is whole and not of a later release. Raises Hindrance."""
    manifest = trusted(backup)
    if manifest.contents.version > NEWEST:
        raise Hindrance(
            f"{backup} has tables of version {manifest.contents.version}, this release knows up to {NEWEST}: "
            "install the newer release"
        )
    return manifest

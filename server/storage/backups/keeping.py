"""Which backups in a folder are kept: the newest."""

import re
from pathlib import Path

from server.storage.backups.manifest import beside

_NAME = re.compile(r"lotse-\d{4}-\d\d-\d\dT\d{6}Z\.(sqlite\.gz|pgdump)")


def backups(folder: Path) -> list[Path]:
    """The backups in a folder that were named by Lotse and have their manifest, the oldest first."""
    return sorted(file for file in folder.iterdir() if _NAME.fullmatch(file.name) and beside(file).is_file())


def keep_newest(folder: Path, number: int) -> list[Path]:
    """Deletes all but the `number` newest, with their manifests; gives what was deleted."""
    old = backups(folder)[:-number]
    for file in old:
        file.unlink()
        beside(file).unlink()
    return old

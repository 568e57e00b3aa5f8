"""Files that a power cut leaves whole: as they were, or as they should be."""

import os
from pathlib import Path

_PRIVATE = 0o600


def write_whole(file: Path, text: str) -> None:
    """A new file on the disk takes the old one's name; nobody else on this machine can read it."""
    fresh = file.with_name(f"{file.name}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "w") as written:
        written.write(text)
        written.flush()
        os.fsync(written.fileno())
    fresh.replace(file)
    _keep_names(file.parent)


def _keep_names(folder: Path) -> None:
    """Without this a power cut could bring the old file back, and with it a paper that has come out already."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)

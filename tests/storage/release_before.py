"""The release before this one, out of the history of the project: its own programs, beside ours."""

import io
import subprocess
import tarfile
from pathlib import Path

from server.storage.prepare import MIGRATIONS, NEWEST
from tests.storage.earlier import ROOT

GIT = ("git", "-c", "safe.directory=*")
"""Also where the checkout belongs to somebody else."""


def unpacked(into: Path, part: str = "server") -> Path | None:
    """A part as it was before the newest change of the tables; None where the history does not reach back so far."""
    (newest,) = (MIGRATIONS / "versions").glob(f"{NEWEST}_*.py")
    came = _said("log", "-1", "--diff-filter=A", "--format=%H", "--", str(newest.relative_to(ROOT)))
    before = _said("rev-parse", "--quiet", "--verify", f"{came}^" if came else "HEAD")
    if not before:
        return None
    packed = subprocess.run([*GIT, "archive", before, part], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(into, filter="data")
    return into


def _said(*words: str) -> str:
    return subprocess.run([*GIT, *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()

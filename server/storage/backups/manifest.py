"""What is written beside a backup: what it is, when it was made, what it holds, and its digest."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from server.storage.backups.contents import Contents
from server.storage.backups.hindrance import Hindrance


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """`kind` is “sqlite” or “postgresql”, `made_at` is in UTC, `sha256` is that of the file as it lies there."""

    kind: str
    made_at: datetime
    sha256: str
    contents: Contents


def beside(backup: Path) -> Path:
    """Where the manifest of a backup lies."""
    return backup.with_name(f"{backup.name}.json")


def sha256_of(file: Path) -> str:
    """The digest of a file."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def written(manifest: Manifest) -> str:
    """The manifest as it is kept: JSON, for people and programs."""
    held = manifest.contents
    document = {
        "kind": manifest.kind,
        "made_at": manifest.made_at.isoformat(),
        "sha256": manifest.sha256,
        "version": held.version,
        "newest_seq": held.newest_seq,
        "newest_at": held.newest_at.isoformat() if held.newest_at else None,
        "rows": dict(held.rows),
    }
    return json.dumps(document, indent=1) + "\n"


def trusted(backup: Path) -> Manifest:
    """The manifest of a backup that is still as it was made. Raises Hindrance when it is not, or nobody can know."""
    try:
        manifest = _read(json.loads(beside(backup).read_text(encoding="utf-8")))
        digest = sha256_of(backup)
    except OSError as error:
        raise Hindrance(f"{error.filename} cannot be read: {error.strerror}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise Hindrance(f"{beside(backup)} does not say what the backup holds: it is damaged") from error
    if digest != manifest.sha256:
        raise Hindrance(f"{backup} is damaged: it is not what it was when it was made")
    return manifest


def _read(document: Any) -> Manifest:
    held = Contents(
        version=str(document["version"]),
        rows={str(name): int(number) for name, number in document["rows"].items()},
        newest_seq=int(document["newest_seq"]),
        newest_at=datetime.fromisoformat(document["newest_at"]) if document["newest_at"] else None,
    )
    made_at = datetime.fromisoformat(document["made_at"])
    return Manifest(kind=str(document["kind"]), made_at=made_at, sha256=str(document["sha256"]), contents=held)

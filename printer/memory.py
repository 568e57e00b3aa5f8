"""What the agent remembers over a restart: its token, and outcomes the server does not know yet."""

import fcntl
import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PRIVATE = 0o600

_log = logging.getLogger(__name__)


class AlreadyRunning(Exception):
    """Another agent uses the same folder."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """The state that a job has come to, and why."""

    state: str
    reason: str | None = None


class Memory:
    """A folder that one agent at a time owns. Every change is on the disk before the call returns."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = _locked(folder / "lock")
        self._endings = self._read_endings()

    @property
    def token(self) -> str | None:
        """The token of this device, or None before it has enrolled."""
        file = self._folder / "token"
        return file.read_text().strip() or None if file.exists() else None

    def keep_token(self, token: str) -> None:
        """Remember the token; nobody else on this machine can read it."""
        self._write("token", token)

    def forget_token(self) -> None:
        """The token is worth nothing any more, and what the next server calls job 7 is another job."""
        (self._folder / "token").unlink(missing_ok=True)
        self._endings.clear()
        self._write_endings()

    @property
    def endings(self) -> dict[str, Ending]:
        """What the server has still to be told, by job, oldest first."""
        return dict(self._endings)

    def keep_ending(self, job: str, ending: Ending) -> None:
        """Remember what became of a job until the server knows it."""
        self._endings[job] = ending
        self._write_endings()

    def forget_ending(self, job: str) -> None:
        """The server knows it."""
        if self._endings.pop(job, None):
            self._write_endings()

    def close(self) -> None:
        """Let another agent have the folder."""
        self._lock.close()

    def _read_endings(self) -> dict[str, Ending]:
        file = self._folder / "journal.json"
        if not file.exists():
            return {}
        try:
            kept = json.loads(file.read_text())
            return {job: Ending(state=ending["state"], reason=ending["reason"]) for job, ending in kept.items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            _log.warning("the journal cannot be read; jobs it told of count as interrupted")
            return {}

    def _write_endings(self) -> None:
        kept = {job: {"state": ending.state, "reason": ending.reason} for job, ending in self._endings.items()}
        self._write("journal.json", json.dumps(kept))

    def _write(self, name: str, text: str) -> None:
        """Whole or not at all, also when the power goes: a new file on the disk takes the old one's name."""
        fresh = self._folder / f"{name}.new"
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._folder / name)


def _locked(file: Path) -> IO[str]:
    lock = file.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise AlreadyRunning(f"another printer agent uses {file.parent}") from error
    return lock

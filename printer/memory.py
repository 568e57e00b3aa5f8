"""What the agent remembers over a restart: its token, and outcomes the server does not know yet."""

import fcntl
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from printer.kept import write_whole

_log = logging.getLogger(__name__)


class AlreadyRunning(Exception):
    """Another agent uses the same folder."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """The state that a job has come to, and why."""

    state: str
    reason: str | None = None


class Memory:
    """A folder that one agent at a time owns. Every change is on the disk before the call returns.

    An outcome that a full disk does not take is known until the program ends; the next life calls it interrupted.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = _locked(folder / "lock")
        self._endings = self._read_endings()

    @property
    def token(self) -> str | None:
        """The token of this device, or None before it has enrolled, and where no token stands in its file."""
        file = self._folder / "token"
        token = file.read_text(errors="replace").strip() if file.exists() else ""
        return token if token and token.isascii() and token.isprintable() else None

    def keep_token(self, token: str) -> None:
        """Remember the token; nobody else on this machine can read it."""
        write_whole(self._folder / "token", token)

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
        try:
            write_whole(self._folder / "journal.json", json.dumps(kept))
        except OSError as error:
            _log.warning("the journal cannot be written: %s", error)


def _locked(file: Path) -> IO[str]:
    lock = file.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise AlreadyRunning(f"another printer agent uses {file.parent}") from error
    return lock

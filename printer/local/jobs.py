"""The papers that pages on this machine have asked for, each by its id: what has become of it outlives the program."""

import json
import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from printer.kept import write_whole

MOST_WAITING, KEPT_FOR = 50, timedelta(days=1)

_log = logging.getLogger(__name__)


class Busy(Exception):
    """Too many papers wait."""


class AnotherPaper(Exception):
    """Under that id another paper is known."""


@dataclass(frozen=True, kw_only=True)
class LocalJob:
    """One paper; its `content` is forgotten when it has ended, its `digest` tells it from another under the same id."""

    id: str
    state: str
    reason: str | None
    expires_at: datetime
    digest: str
    content: Mapping[str, object] | None


class LocalJobs:
    """`local.json` in the state folder. May be used from any thread; every change is on the disk before it returns."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file, self._lock = folder / "local.json", threading.Lock()
        self._jobs = {job.id: job for job in map(_after_restart, _read(self._file))}

    def add(self, job: str, content: Mapping[str, object], *, expires_at: datetime, now: datetime) -> LocalJob:
        """The job, new or as it stands if it is known; raises Busy, AnotherPaper, and OSError if it cannot be kept."""
        digest = sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
        with self._lock:
            known = self._jobs.get(job)
            if known is not None and known.digest != digest:
                raise AnotherPaper
            if known is not None:
                return known
            if sum(each.state == "queued" for each in self._jobs.values()) >= MOST_WAITING:
                raise Busy
            self._jobs = {key: each for key, each in self._jobs.items() if each.expires_at > now - KEPT_FOR}
            added = LocalJob(id=job, state="queued", reason=None, expires_at=expires_at, digest=digest, content=content)
            self._keep(added)
            return added

    def find(self, job: str) -> LocalJob | None:
        """The job of that id, or None."""
        with self._lock:
            return self._jobs.get(job)

    def queued(self) -> list[LocalJob]:
        """Those that nobody has begun to print, in the order in which they came."""
        with self._lock:
            return [job for job in self._jobs.values() if job.state == "queued"]

    def begin(self, job: LocalJob) -> bool:
        """Notes that its first byte is about to leave; what cannot be noted must not be printed."""
        with self._lock:
            try:
                self._keep(replace(job, state="sent"))
            except OSError as error:
                _log.warning("local job %s waits, for it cannot be noted: %s", job.id, error)
                return False
        return True

    def end(self, job: str, state: str, reason: str | None) -> None:
        """What has become of it. Where that cannot be written it is known until the program ends, and held after."""
        _log.info("local job %s: %s%s", job, state, f" ({reason})" if reason else "")
        with self._lock:
            known = self._jobs.get(job)
            if known is None:
                return  # confirmed so late that nobody remembers it
            ended = replace(known, state=state, reason=reason, content=None)
            try:
                self._keep(ended)
            except OSError as error:
                _log.warning("the end of local job %s cannot be written: %s", job, error)
                self._jobs[job] = ended

    def _keep(self, job: LocalJob) -> None:
        """On the disk first: what is not there is not known."""
        jobs = self._jobs | {job.id: job}
        write_whole(self._file, json.dumps([_written(each) for each in jobs.values()]))
        self._jobs = jobs


def _written(job: LocalJob) -> Mapping[str, object]:
    return vars(job) | {"expires_at": job.expires_at.isoformat()}


def _read(file: Path) -> list[LocalJob]:
    try:
        kept = json.loads(file.read_text())
        return [LocalJob(**each | {"expires_at": datetime.fromisoformat(each["expires_at"])}) for each in kept]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError, KeyError):
        _log.warning("the local jobs cannot be read; none of them is printed again")
        return []


def _after_restart(job: LocalJob) -> LocalJob:
    """What was being printed when the program died may have come out: never again."""
    return replace(job, state="held", reason="interrupted", content=None) if job.state == "sent" else job

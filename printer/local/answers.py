"""What a page on this machine is answered, as `tests/contract/printer_local.json` shows it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from printer.fields import Unreadable, mapping, moment, text
from printer.hall_clock import HallClock
from printer.local.jobs import AnotherPaper, Busy, LocalJob, LocalJobs
from printer.outlet import Outlet

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An HTTP status and what goes with it as JSON."""

    status: int
    said: Mapping[str, object] | None = None


NOT_ALLOWED = Answer(status=403, said={"problem": "this page may not print here"})
NOT_HERE = Answer(status=404, said={"problem": "not here"})
TOO_LARGE = Answer(status=413, said={"problem": "too large for a ticket"})
UNREADABLE = Answer(status=400, said={"problem": "not readable"})


class Answers:
    """May be asked from any thread: it only reads and notes, and never speaks with the printer."""

    def __init__(self, *, jobs: LocalJobs, outlet: Outlet, clock: HallClock) -> None:
        self._jobs, self._outlet, self._clock = jobs, outlet, clock

    def add(self, asked: object) -> Answer:
        """Takes a job on; the same one again is answered as it stands. Raises Unreadable."""
        job = mapping(asked, "the job")
        name, expires = _id(job), moment(text(job, "expires_at"), "expires_at")
        content = mapping(job.get("content"), "content")
        try:
            added = self._jobs.add(name, content, expires_at=expires, now=self._clock.now())
        except AnotherPaper:
            return Answer(status=409, said={"problem": "this id is another paper"})
        except Busy:
            return Answer(status=503, said={"problem": "too many papers wait"})
        except OSError as error:
            _log.warning("a local job cannot be kept: %s", error)
            return Answer(status=503, said={"problem": "it cannot be kept"})
        return Answer(status=202, said={"id": added.id, "state": added.state})

    def read(self, path: str) -> Answer:
        """The printer's status, or how far a job is."""
        if path == "/status":
            report = self._outlet.report
            return Answer(status=200, said={"status": report.condition.status.value, "paper_left": report.paper_left})
        job = self._jobs.find(path.removeprefix("/jobs/")) if path.startswith("/jobs/") else None
        return NOT_HERE if job is None else Answer(status=200, said=_described(job))


def _id(job: Mapping[str, object]) -> str:
    try:
        return str(UUID(text(job, "id")))
    except ValueError as error:
        raise Unreadable("id is no UUID") from error


def _described(job: LocalJob) -> Mapping[str, object]:
    return {"id": job.id, "state": job.state, "reason": job.reason}

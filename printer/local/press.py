"""The trip of a local job to paper. It is "sent" on the disk before its first byte, so that it never prints twice."""

import logging
from functools import partial

from printer.hall_clock import HallClock
from printer.local.jobs import LocalJob, LocalJobs
from printer.outlet import Outlet
from printer.rendering import rendered
from printer.sheet import Sheet

PREFIX = "local "

_log = logging.getLogger(__name__)


class LocalPress:
    """Works off what pages of this machine have asked for, with the same printer as everything else."""

    def __init__(self, *, jobs: LocalJobs, outlet: Outlet, clock: HallClock, sheet: Sheet) -> None:
        self._jobs, self._outlet, self._clock, self._sheet = jobs, outlet, clock, sheet

    def look(self) -> None:
        """Prints what waits, as far as the printer can; asks nobody when nothing waits."""
        waiting = self._jobs.queued()
        if not waiting:
            return
        try:
            condition = self._outlet.look()
            for job in waiting:
                if self._clock.now() > job.expires_at:
                    self._jobs.end(job.id, "failed", "too late")
                elif condition.status.may_print:
                    self._print(job)
                    condition = self._outlet.look()
        finally:
            self._outlet.rest()

    def _print(self, job: LocalJob) -> None:
        try:
            paper = rendered(job.content, self._sheet)
        except Exception as error:  # noqa: BLE001  # one bad job never stops the next
            _log.warning("local job %s cannot be drawn", job.id, exc_info=True)
            self._jobs.end(job.id, "failed", f"cannot be drawn: {error}"[:200])
            return
        if self._jobs.begin(job):
            self._outlet.put_out(PREFIX + job.id, paper, partial(self._jobs.end, job.id))

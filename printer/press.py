"""The trip of each job of the server from "queued" to its end. Whatever happens, no paper is sent out twice."""

import logging
import time
from functools import partial

from printer.hall_clock import HallClock
from printer.jobs import Board, Job
from printer.memory import Ending, Memory
from printer.outlet import NOT_ASKED, Outlet
from printer.rendering import rendered
from printer.server_link import Refused, ServerAway, ServerLink
from printer.sheet import Sheet
from printer.status import Condition

TELL_AGAIN_AFTER = 60.0
"""Seconds. A printer that the server has not heard of for two minutes counts as offline there."""

_log = logging.getLogger(__name__)


class Press:
    """What one server has for one printer. A job is "sent" before its first byte: a crash can only lose paper."""

    def __init__(self, *, link: ServerLink, outlet: Outlet, memory: Memory, clock: HallClock, sheet: Sheet) -> None:
        self._link, self._outlet, self._memory = link, outlet, memory
        self._clock, self._sheet = clock, sheet
        self._mine: set[str] = set()
        self._not_begun: set[str] = set()
        self._told = NOT_ASKED.condition
        self._told_at = -TELL_AGAIN_AFTER

    def look(self) -> None:
        """Ask how the printer is, tell what is new, do what is to do; raises ServerAway and TokenRefused."""
        try:
            condition = self._outlet.look()
            self._tell()
            self._report()
            self._work_through(self._link.board(), condition)
        finally:
            self._outlet.rest()

    def forget(self) -> None:
        """Another enrolment: nothing that is known of jobs holds any more."""
        self._outlet.forget(self._mine.__contains__)
        self._mine.clear()
        self._not_begun.clear()
        self._told_at = -TELL_AGAIN_AFTER

    def _work_through(self, board: Board, condition: Condition) -> None:
        self._clock.hear(board.now)
        for job in board.jobs:
            is_over = self._clock.now() > job.expires_at
            if job.state == "queued" and is_over:
                self._end(job.id, "failed", "too late")
            elif job.state == "queued" and condition.status.may_print:
                self._print(job)
                condition = self._outlet.look()
            elif job.state in ("sent", "held"):
                self._settle(job, is_over=is_over)
        self._tell()
        self._report()

    def _print(self, job: Job) -> None:
        try:
            paper = rendered(job.content, self._sheet)
        except Exception as error:  # noqa: BLE001  # one bad job never stops the next
            _log.warning("job %s cannot be drawn", job.id, exc_info=True)
            self._end(job.id, "failed", f"cannot be drawn: {error}")
            return
        self._not_begun.add(job.id)
        try:
            self._link.move(job.id, "sent", None)
        except Refused as refused:
            self._not_begun.discard(job.id)
            _log.info("job %s is left alone: %s", job.id, refused.code)
            return
        self._not_begun.discard(job.id)
        self._mine.add(job.id)
        self._outlet.put_out(job.id, paper, partial(self._end, job.id))

    def _settle(self, job: Job, *, is_over: bool) -> None:
        """A job that has left the queue: of this life and awaited, never begun, or of an earlier life."""
        if self._outlet.owes(job.id) or job.id in self._memory.endings:
            return
        if job.id in self._not_begun:
            self._not_begun.discard(job.id)
            self._end(job.id, "failed", "the server was away at the moment of printing")
        elif job.state == "sent":
            self._end(job.id, "held", "interrupted")
        elif is_over:
            self._end(job.id, "failed", "never confirmed; it may have been printed")

    def _end(self, job: str, state: str, reason: str | None = None) -> None:
        """On the disk first, then to the server; if that is away, it will be told later."""
        _log.info("job %s: %s%s", job, state, f" ({reason})" if reason else "")
        self._memory.keep_ending(job, Ending(state=state, reason=reason))
        if state != "held":
            self._mine.discard(job)
        try:
            self._report()
        except ServerAway as away:
            _log.info("told later: %s", away)

    def _report(self) -> None:
        for job, ending in self._memory.endings.items():
            try:
                self._link.move(job, ending.state, ending.reason)
            except Refused as refused:
                _log.warning("job %s cannot be %s: %s", job, ending.state, refused.code)
            self._memory.forget_ending(job)

    def _tell(self) -> None:
        """How the printer is, when that is new, and once a minute all the same."""
        report = self._outlet.report
        is_news = report.condition != self._told
        if not is_news and time.monotonic() < self._told_at + TELL_AGAIN_AFTER:
            return
        try:
            self._link.tell(report.condition, report.paper_left)
        except Refused as refused:
            _log.warning("the server does not take the status: %s", refused)
        if is_news:
            condition = report.condition
            _log.info("printer: %s%s", condition.status, f" ({condition.detail})" if condition.detail else "")
        self._told, self._told_at = report.condition, time.monotonic()

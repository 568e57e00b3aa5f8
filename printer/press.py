"""The trip of each job from "queued" to its end. Whatever happens, no paper is sent to the printer twice."""

import logging
import time
from collections import deque
from datetime import timedelta

from printer.devices.device import Device, Outcome
from printer.jobs import Board, Job
from printer.memory import Ending, Memory
from printer.rendering import Rendered, rendered
from printer.server_link import Refused, ServerAway, ServerLink
from printer.sheet import Sheet
from printer.status import Condition

TELL_AGAIN_AFTER = 60.0

_log = logging.getLogger(__name__)


class Press:
    """One printer and its jobs. A job is "sent" before its first byte: a crash can only lose paper."""

    def __init__(self, *, link: ServerLink, device: Device, memory: Memory, sheet: Sheet) -> None:
        self._link, self._device, self._memory, self._sheet = link, device, memory, sheet
        self._awaited: deque[str] = deque()
        self._not_begun: set[str] = set()
        self._told: Condition | None = None
        self._told_at = 0.0

    @property
    def awaits(self) -> bool:
        """Whether the printer still owes a confirmation."""
        return bool(self._awaited)

    def look(self) -> None:
        """Ask how the printer is, tell what is new, do what is to do; raises ServerAway and TokenRefused."""
        try:
            condition = self._device.condition()
            self._hear_confirmations()
            self._tell(condition)
            self._report()
            self._work_through(self._link.board(), condition)
        finally:
            self._device.rest()

    def forget(self) -> None:
        """Another enrolment: nothing that is known of jobs holds any more."""
        self._awaited.clear()
        self._not_begun.clear()
        self._told = None

    def _work_through(self, board: Board, condition: Condition) -> None:
        begun = time.monotonic()
        for job in board.jobs:
            is_over = board.now + timedelta(seconds=time.monotonic() - begun) > job.expires_at
            if job.state == "queued" and is_over:
                self._end(job.id, "failed", "too late")
            elif job.state == "queued" and condition.status.may_print:
                self._print(job)
                condition = self._device.condition()
                self._hear_confirmations()
            elif job.state in ("sent", "held"):
                self._settle(job, is_over=is_over)
        self._tell(condition)
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
        self._put_out(job.id, paper)

    def _put_out(self, job: str, paper: Rendered) -> None:
        match self._device.put_out(paper.data, paper.title):
            case Outcome.PRINTED:
                self._end(job, "printed")
            case Outcome.HELD:
                self._awaited.append(job)
                self._end(job, "held", "the printer has not confirmed it yet")
            case Outcome.REFUSED:
                self._end(job, "failed", "the printer went away before it got anything")

    def _settle(self, job: Job, *, is_over: bool) -> None:
        """A job that has left the queue: of this life and awaited, never begun, or of an earlier life."""
        if job.id in self._awaited or job.id in self._memory.endings:
            return
        if job.id in self._not_begun:
            self._not_begun.discard(job.id)
            self._end(job.id, "failed", "the server was away at the moment of printing")
        elif job.state == "sent":
            self._end(job.id, "held", "interrupted")
        elif is_over:
            self._end(job.id, "failed", "never confirmed; it may have been printed")

    def _hear_confirmations(self) -> None:
        for _ in range(self._device.done_since()):
            if self._awaited:
                self._end(self._awaited.popleft(), "printed")
        if self._device.has_lost_count():
            self._awaited.clear()

    def _end(self, job: str, state: str, reason: str | None = None) -> None:
        """On the disk first, then to the server; if that is away, it will be told later."""
        _log.info("job %s: %s%s", job, state, f" ({reason})" if reason else "")
        self._memory.keep_ending(job, Ending(state=state, reason=reason))
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

    def _tell(self, condition: Condition) -> None:
        if condition == self._told and time.monotonic() < self._told_at + TELL_AGAIN_AFTER:
            return
        try:
            self._link.tell(condition)
        except Refused as refused:
            _log.warning("the server does not take the status: %s", refused)
        if condition != self._told:
            _log.info("printer: %s%s", condition.status, f" ({condition.detail})" if condition.detail else "")
        self._told, self._told_at = condition, time.monotonic()

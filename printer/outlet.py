"""The one printer of an agent: papers go out one after the other, and each ends once, perhaps later."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from printer.devices.device import Device, Outcome
from printer.rendering import Rendered
from printer.roll import Roll
from printer.roll_file import RollFile
from printer.status import Condition, Status

_log = logging.getLogger(__name__)

End = Callable[[str, str | None], None]
"""Is told how a paper ended: the state of its job, and why."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """How the printer is; `paper_left` in millimetres, None where nobody counts."""

    condition: Condition
    paper_left: int | None


NOT_ASKED = Report(condition=Condition(status=Status.UNKNOWN, detail="not asked yet"), paper_left=None)


class Outlet:
    """Used from one thread only; `report` may be read from any."""

    def __init__(self, device: Device, roll: RollFile) -> None:
        self._device, self._roll, self._counted = device, roll, roll.new
        self._owed: deque[tuple[str, End]] = deque()
        self.report = NOT_ASKED

    @property
    def awaits(self) -> bool:
        """Whether the printer still owes a confirmation."""
        return bool(self._owed)

    def owes(self, job: str) -> bool:
        """Whether it owes that of this job."""
        return any(owed == job for owed, _ in self._owed)

    def look(self) -> Condition:
        """Asks how the printer is, and hears what has come out meanwhile."""
        told = self._device.condition()
        roll = self._count(lambda roll: roll.seen(told.status))
        self.report = Report(condition=roll.known_better(told), paper_left=roll.left)
        for _ in range(self._device.done_since()):
            if self._owed:
                self._owed.popleft()[1]("printed", None)
        if self._device.has_lost_count():
            self._owed.clear()
        return self.report.condition

    def put_out(self, job: str, paper: Rendered, end: End) -> None:
        """Prints; `end` is told now how it went, and once more when a paper that was held has come out."""
        outcome = self._device.put_out(paper.data, paper.title)
        if outcome is not Outcome.REFUSED:
            self._count(lambda roll: roll.after(paper.millimetres))
        match outcome:
            case Outcome.PRINTED:
                end("printed", None)
            case Outcome.HELD:
                self._owed.append((job, end))
                end("held", "the printer has not confirmed it yet")
            case Outcome.REFUSED:
                end("failed", "the printer went away before it got anything")

    def forget(self, jobs: Callable[[str], bool]) -> None:
        """Nobody wants to hear of these jobs any more; their papers may come out all the same."""
        self._owed = deque((job, _unheard if jobs(job) else end) for job, end in self._owed)

    def rest(self) -> None:
        """Lets go of the line if nothing is awaited on it."""
        self._device.rest()

    def _count(self, change: Callable[[Roll], Roll]) -> Roll:
        """A full disk loses the count, and stops no paper."""
        try:
            self._counted = self._roll.change(change)
        except OSError as error:
            _log.warning("the count of paper cannot be written: %s", error)
            self._counted = change(self._counted)
        return self._counted


def _unheard(_state: str, _reason: str | None) -> None:
    """Nobody is told."""

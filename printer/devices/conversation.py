"""Talking with an ESC/POS printer over any line: ask how it is, print, and hear when a paper has come out."""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from printer.devices.device import Outcome
from printer.status import QUERIES, Condition, Status, condition_of, is_answer, is_done


class Line(Protocol):
    """Bytes to a printer and back; both raise OSError when the line is broken."""

    def send(self, data: bytes) -> None:
        """Send everything, or raise OSError after at most a few seconds."""

    def receive(self, seconds: float) -> bytes:
        """What has come, waiting at most so long for the first byte; empty when nothing came."""

    def close(self) -> None:
        """Hang up."""


class Conversation:
    """One line from its opening to its end; `awaited` counts the papers not confirmed yet."""

    def __init__(self, line: Line, *, answer_within: float, confirm_within: float) -> None:
        self._line = line
        self._answer_within = answer_within
        self._confirm_within = confirm_within
        self._confirmed = 0
        self._has_answered = self._has_confirmed = False
        self.awaited = 0

    @property
    def is_worth_waiting_for(self) -> bool:
        """Whether a confirmation is owed by a printer that does speak."""
        return bool(self.awaited) and (self._has_answered or self._has_confirmed)

    def condition(self) -> Condition:
        """How the printer is; raises OSError when the line is broken."""
        self._sort(self._line.receive(0))
        answers: list[int | None] = []
        for query in QUERIES:
            self._line.send(query)
            answers.append(self._answer())
            if answers[0] is None:
                return self._silent()
        self._has_answered = True
        return condition_of(answers)

    def put_out(self, paper: bytes) -> Outcome:
        """Send the bytes, wait for the confirmation; raises OSError when the line breaks meanwhile."""
        self.awaited += 1
        self._line.send(paper)
        for left in _while_it_lasts(self._confirm_within):
            self._sort(self._line.receive(left))
            if not self.awaited:
                break
        return Outcome.HELD if self.awaited else Outcome.PRINTED

    def done_since(self) -> int:
        """Papers confirmed since the last call; raises OSError when the line is broken."""
        if self.awaited:
            self._sort(self._line.receive(0))
        confirmed, self._confirmed = self._confirmed, 0
        return confirmed

    def hang_up(self) -> None:
        """End it."""
        with suppress(OSError):
            self._line.close()

    def _silent(self) -> Condition:
        if self._has_answered:
            return Condition(status=Status.OFFLINE, detail="has stopped answering")
        return condition_of((None,) * len(QUERIES))

    def _answer(self) -> int | None:
        """One valid answer; confirmations that come between are counted, other bytes ignored.

        A printer that has never given a valid one may mean anything by its bytes: they confirm nothing.
        """
        for left in _while_it_lasts(self._answer_within):
            received = self._line.receive(left)
            if self._has_answered:
                self._sort(received)
            answers = [byte for byte in received if is_answer(byte)]
            if answers:
                return answers[-1]
        return None

    def _sort(self, received: bytes) -> None:
        done = min(sum(is_done(byte) for byte in received), self.awaited)
        self.awaited -= done
        self._confirmed += done
        self._has_confirmed |= bool(done)


def _while_it_lasts(within: float) -> Iterator[float]:
    """The seconds that are left, again and again, and 0 as the last: what came while this process slept is heard."""
    until = time.monotonic() + within
    while (left := until - time.monotonic()) > 0:
        yield left
    yield 0

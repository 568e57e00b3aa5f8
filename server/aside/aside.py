"""Asks a process beside this one to do a sum, and waits for it without holding up anybody else in this one."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import BoundedSemaphore, Lock
from typing import Any, ParamSpec, TypeVar

from server.aside.pipe import receive, send

Asked = ParamSpec("Asked")
Result = TypeVar("Result")

ENDING = 5.0
"""Seconds that the process has to end by itself."""

LONGEST = 120.0
"""Seconds; the PDF of a year takes some ten."""

FOREVER = -1.0

PLACES = 4
"""One sum is done, the others wait; each who waits holds a thread of the server, and more would hold up the hall."""

TRIES = 2
"""A process that ended while it was not needed, or was killed, is made anew once."""


class AsideEnded(RuntimeError):
    """The sum took longer than any does, or its process ended, and a new one as well: no memory for it, perhaps."""


class AsideBusy(RuntimeError):
    """Too many sums came first, or they take longer than one can wait."""


class Aside:
    """A process that is there when it is needed, steps back behind all others and ends when nobody asks.

    One sum is done at a time; `patience` is how many seconds one waits for one's turn, `longest` how many a sum may
    take. With threads and with greenlets alike only the one waits who asks.
    """

    def __init__(self, *, patience: float = FOREVER, longest: float = LONGEST) -> None:
        self._patience = patience
        self._longest = longest
        self._places = BoundedSemaphore(PLACES)
        self._turn = Lock()
        self._is_closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None

    def do(self, work: Callable[Asked, Result], *args: Asked.args, **named: Asked.kwargs) -> Result:
        """What `work` gives for these arguments, done over there; raises what it raised.

        `work` is a function of a module, and everything that goes there and back can be pickled. Raises AsideBusy and
        AsideEnded.
        """
        if not self._places.acquire(blocking=False):
            raise AsideBusy
        try:
            is_done, answer = self._in_turn((work, args, named))
        finally:
            self._places.release()
        if not is_done:
            raise answer
        return answer  # type: ignore[no-any-return]  # what `work` gives, by its own word

    def pid(self) -> int | None:
        """The process that is there now, if one is."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def close(self) -> None:
        """Ends the process, also in the middle of a sum."""
        self._is_closed = True
        if self._process is not None and self._turn.locked():
            self._process.send_signal(signal.SIGKILL)  # whoever waits for the sum is told that there will be none
        with self._turn:
            self._end()

    def _in_turn(self, question: tuple[Any, ...]) -> tuple[bool, Any]:
        if not self._turn.acquire(timeout=self._patience):
            raise AsideBusy
        try:
            return self._asked(question)
        finally:
            self._turn.release()

    def _asked(self, question: tuple[Any, ...]) -> tuple[bool, Any]:
        for _ in range(TRIES):
            if self._is_closed:
                break
            try:
                line = self._open()
                if self._is_closed:
                    raise EOFError  # noqa: TRY301  closed while it began: close() had nobody yet whom it could end
                send(line, question)
                return receive(line)  # type: ignore[no-any-return]  # our own words
            except TimeoutError:
                self._end(within=0)
                raise AsideEnded from None
            except (EOFError, OSError):
                self._end()
            except BaseException:
                self._end()  # what is still to come on this line must not be taken for the answer to the next
                raise
        raise AsideEnded

    def _open(self) -> socket.socket:
        if self._line is None:
            here, there = socket.socketpair()
            with there:
                self._process = subprocess.Popen(  # noqa: S603  our own program
                    [sys.executable, "-m", "server.aside.process", str(there.fileno())],
                    pass_fds=[there.fileno()], stdin=subprocess.DEVNULL, env=os.environ | {"MALLOC_ARENA_MAX": "2"},
                )  # fmt: skip
            here.settimeout(self._longest)
            self._line = here
        return self._line

    def _end(self, *, within: float = ENDING) -> None:
        if self._line is not None:
            self._line.close()  # the process reads that there is nothing more to do
            self._line = None
        if self._process is not None:
            try:
                self._process.wait(within)
            except subprocess.TimeoutExpired:
                with suppress(ProcessLookupError):
                    self._process.kill()
                self._process.wait()
            self._process = None

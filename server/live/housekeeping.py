"""What must happen although nobody asks: again and again, in a thread of its own."""

from collections.abc import Callable
from threading import Event as Bell
from threading import Thread
from time import monotonic

import structlog

EVERY = 60.0
"""Seconds between two times, for whatever can wait."""

log = structlog.get_logger()


class Housekeeping:
    """Runs `chore` at start and then every so many seconds, until it is stopped.

    Where several processes serve the same halls, only while this one `is_ours`: a chore is done once. `name` says in
    the log, and in a list of threads, which chore it is.
    """

    def __init__(
        self,
        chore: Callable[[], None],
        *,
        name: str,
        every: float = EVERY,
        is_ours: Callable[[], bool] = lambda: True,
    ) -> None:
        self._chore = chore
        self._name = name
        self._is_ours = is_ours
        self._every = every
        self._ended = Bell()
        self._done_at = monotonic()
        self._thread = Thread(target=self._run, name=f"lotse-{name}", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the chore at hand."""
        self._ended.set()
        self._thread.join(timeout=10)

    def done_since(self) -> float:
        """Seconds since the chore was last done without a failure, here or elsewhere, or since this was made."""
        return monotonic() - self._done_at

    def _run(self) -> None:
        while True:
            try:
                if self._is_ours():
                    self._chore()
                self._done_at = monotonic()
            except Exception:  # tomorrow's chore must still run
                log.exception("housekeeping_failed", chore=self._name)
            if self._ended.wait(self._every):
                return

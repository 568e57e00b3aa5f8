"""What must happen although nobody asks: again and again, in a thread of its own."""

from collections.abc import Callable
from threading import Event as Bell
from threading import Thread

import structlog

EVERY = 60.0
"""Seconds between two times, for whatever can wait."""

log = structlog.get_logger()


class Housekeeping:
    """Runs `chore` at start and then every so many seconds, until it is stopped."""

    def __init__(self, chore: Callable[[], None], *, every: float = EVERY) -> None:
        self._chore = chore
        self._every = every
        self._ended = Bell()
        self._thread = Thread(target=self._run, name="lotse-housekeeping", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the chore at hand."""
        self._ended.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while True:
            try:
                self._chore()
            except Exception:  # tomorrow's chore must still run
                log.exception("housekeeping_failed")
            if self._ended.wait(self._every):
                return

"""What must happen although nobody asks: once a minute, in a thread of its own."""

from collections.abc import Callable
from threading import Event as Bell
from threading import Thread

import structlog

EVERY = 60.0

log = structlog.get_logger()


class Housekeeping:
    """Runs `chore` at start and then once a minute, until it is stopped."""

    def __init__(self, chore: Callable[[], None]) -> None:
        self._chore = chore
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
            if self._ended.wait(EVERY):
                return

"""Tells screens that something they show has changed. Follows the log of events, so it hears of every process."""

from collections.abc import Callable, Iterable
from threading import Event as Bell
from threading import Thread
from time import monotonic
from typing import Protocol

import structlog

from server.domain.event import Recorded
from server.live.rooms import rooms_of

LOOK_EVERY = 1.0
"""Seconds after which the log is read even if nobody rang: another process may have written."""

PHONES_EVERY = 1.0
"""Phones see how the line moves at most so often; the phone of the ticket itself hears at once."""

log = structlog.get_logger()


class Log(Protocol):
    """Where the events are read."""

    def newest(self) -> int:
        """The `seq` of the newest event."""

    def after(self, seq: int) -> list[Recorded]:
        """The events after `seq`, oldest first, not all if there are many."""


class News:
    """One sender: coalesces pokes for each room and never works inside a request."""

    def __init__(self, log_of_events: Log, emit: Callable[[str], None]) -> None:
        self._log = log_of_events
        self._emit = emit
        self._bell = Bell()
        self._ended = False
        self._seq = 0
        self._phones: dict[str, float] = {}
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begins to follow the log from where it stands now."""
        self._seq = self._log.newest()
        self._thread = Thread(target=self._run, name="lotse-news", daemon=True)
        self._thread.start()

    def tell(self) -> None:
        """Rings the bell: something was committed. Returns at once."""
        self._bell.set()

    def stop(self) -> None:
        """Ends the sender."""
        self._ended = True
        self._bell.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._ended:
            self._bell.wait(LOOK_EVERY)
            self._bell.clear()
            try:
                self._poke(self._log.after(self._seq))
            except Exception:  # news may be late but must never end: screens look again by themselves meanwhile
                log.exception("news_failed")

    def _poke(self, happened: list[Recorded]) -> None:
        # Walls first: somebody is looking at them and waiting for a number.
        rooms = sorted(
            {room for recorded in happened for room in rooms_of(recorded)}, key=lambda room: not room.endswith("/wall")
        )
        for room in self._due(rooms):
            self._emit(room)
        if happened:
            self._seq = happened[-1].seq
            self._bell.set()  # there may be more than one reading holds

    def _due(self, rooms: Iterable[str]) -> list[str]:
        now = monotonic()
        waiting = self._phones
        due = [room for room in rooms if not room.endswith("/phones")]
        for room in rooms:
            if room.endswith("/phones"):
                waiting.setdefault(room, now + PHONES_EVERY)
        ready = [room for room, moment in waiting.items() if moment <= now]
        for room in ready:
            del waiting[room]
        return due + ready

"""Tells screens that something they show has changed. Follows the log of events, so it hears of every process."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event as Bell
from threading import Thread
from time import monotonic, sleep
from typing import Protocol

import structlog

from server.domain.visits.event import Recorded
from server.live.rooms import rooms_of

LOOK_EVERY = 1.0
"""Seconds after which the log is read even if nobody rang: another process may have written."""

LATER = {"desks": 0.15, "phones": 1.0}
"""Seconds for which news for these screens are gathered. Somebody stands before the wall and waits, so the many who
show the same change come after it; a desk sees its own step at once, and so does the phone of the ticket itself."""

BREATH = 0.002
"""Seconds that it waits when something was committed: whoever asked for it is answered first, and what is committed
meanwhile is read with it."""

MANY = 100
"""So many events may be more than one reading holds: it reads on at once."""

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
        self._looked_at = monotonic()
        self._pokes = 0
        self._due: dict[str, float] = {}
        self._asked: SimpleQueue[str] = SimpleQueue()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begins to follow the log from where it stands now."""
        self._seq = self._log.newest()
        self._thread = Thread(target=self._run, name="lotse-news", daemon=True)
        self._thread.start()

    def tell(self) -> None:
        """Rings the bell: something was committed. Returns at once."""
        self._bell.set()

    def poke(self, room: str) -> None:
        """Has the screens of a room look again although nothing has happened there. Returns at once."""
        self._asked.put(room)
        self._bell.set()

    def stop(self) -> None:
        """Ends the sender."""
        self._ended = True
        self._bell.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    @property
    def told(self) -> int:
        """The `seq` of the newest event that was read."""
        return self._seq

    @property
    def pokes(self) -> int:
        """How many pokes were sent."""
        return self._pokes

    def behind(self) -> float:
        """Seconds since the log was last read; about one when all is well."""
        return monotonic() - self._looked_at

    def late(self) -> float:
        """Seconds by which the oldest poke that is still to be sent is late; 0 when none is."""
        now = monotonic()
        return max(0.0, now - min(list(self._due.values()), default=now))

    def _run(self) -> None:
        while not self._ended:
            if self._bell.wait(self._rest()):
                sleep(BREATH)
            self._bell.clear()
            try:
                self._poke(self._log.after(self._seq))
                self._looked_at = monotonic()
            except Exception:  # news may be late but must never end: screens look again by themselves meanwhile
                log.exception("news_failed")

    def _rest(self) -> float:
        earliest = min(self._due.values(), default=monotonic() + LOOK_EVERY)
        return min(LOOK_EVERY, max(0.0, earliest - monotonic()))

    def _poke(self, happened: list[Recorded]) -> None:
        now = monotonic()
        asked = [self._asked.get() for _ in range(self._asked.qsize())]
        for room in (*asked, *(room for recorded in happened for room in rooms_of(recorded))):
            self._due.setdefault(room, now + LATER.get(room.rpartition("/")[2], 0.0))
        # Walls first: somebody is looking at them and waiting for a number.
        for room in sorted(self._due, key=lambda room: not room.endswith("/wall")):
            if self._due[room] <= now:
                del self._due[room]
                self._emit(room)
                self._pokes += 1
        if happened:
            self._seq = happened[-1].seq
        if len(happened) >= MANY:
            self._bell.set()

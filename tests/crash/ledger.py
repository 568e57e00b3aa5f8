"""What the people in a hall know for certain: each answer that they were given."""

import threading
import time
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Ledger:
    """Written by many threads.

    `tickets` are request ids with the secret that answered them; `calls` are legs with the desk that called them;
    `finished` are legs that their desk has ended. `newest` is when the last answer came (monotonic seconds).
    """

    tickets: dict[str, str] = field(default_factory=dict)
    calls: dict[int, str] = field(default_factory=dict)
    finished: set[int] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    unanswered: int = 0
    newest: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def got_ticket(self, request: str, secret: str) -> None:
        """A kiosk's touch was answered by a ticket."""
        with self._lock:
            self.newest = time.monotonic()
            if self.tickets.setdefault(request, secret) != secret:
                self.wrong.append(f"touch {request} was answered by two tickets")

    def got_call(self, leg: int, desk: str) -> None:
        """A desk was told who comes."""
        with self._lock:
            self.newest = time.monotonic()
            if (other := self.calls.setdefault(leg, desk)) != desk:
                self.wrong.append(f"leg {leg} was called by {other} and by {desk}")

    def has_finished(self, leg: int) -> None:
        """A desk was told that the talk is over."""
        with self._lock:
            self.newest = time.monotonic()
            self.finished.add(leg)

    def got_nothing(self) -> None:
        """A question had no answer."""
        with self._lock:
            self.unanswered += 1

    def is_astonished(self, by: str) -> None:
        """An answer that must not be."""
        with self._lock:
            self.wrong.append(by)

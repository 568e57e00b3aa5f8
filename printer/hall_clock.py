"""What time it is in the hall, also while its server is away."""

import threading
import time
from datetime import UTC, datetime, timedelta


class HallClock:
    """The server's clock as it was heard last, gone on since; before that, this machine's. May be read anywhere."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._heard: tuple[datetime, float] | None = None

    def hear(self, now: datetime) -> None:
        """The server says what time it is."""
        with self._lock:
            self._heard = (now, time.monotonic())

    def now(self) -> datetime:
        """With zone."""
        with self._lock:
            heard = self._heard
        if heard is None:
            return datetime.now(UTC)
        then, at = heard
        return then + timedelta(seconds=time.monotonic() - at)

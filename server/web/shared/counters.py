"""Counts for the limits, in the memory of this process. The library's own start a thread for every request."""

from threading import Lock
from time import monotonic, time
from typing import Any

from limits.storage import Storage

HERE = "here"
"""The limiter knows these counts by the address `here://`."""

SWEPT_EVERY = 60
"""Seconds after which counts that are over are thrown away: strangers must not fill the memory."""


class Counters(Storage):
    """A count begins with the first of its window and ends with the window, also when the clock is set back."""

    STORAGE_SCHEME = [HERE]  # noqa: RUF012  as the library declares it

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: Any) -> None:  # noqa: FBT001, FBT002  the library calls it so
        super().__init__(uri, wrap_exceptions, **options)
        self._counts: dict[str, tuple[int, float]] = {}
        self._swept_at = monotonic()
        self._lock = Lock()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What goes wrong here."""
        return ValueError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Counts `amount` more; the first opens a window of `expiry` seconds. Gives the count."""
        now = monotonic()
        with self._lock:
            self._sweep(now)
            count, ends = self._counts.get(key, (0, 0.0))
            if ends <= now:
                count, ends = 0, now + expiry
            self._counts[key] = (count + amount, ends)
            return count + amount

    def get(self, key: str) -> int:
        """The count of the window that is open, else 0."""
        count, ends = self._counts.get(key, (0, 0.0))
        return count if monotonic() < ends else 0

    def get_expiry(self, key: str) -> float:
        """When the window ends, in seconds since 1970; now if none is open."""
        return time() + max(0.0, self._counts.get(key, (0, 0.0))[1] - monotonic())

    def check(self) -> bool:
        """Memory is always there."""
        return True

    def reset(self) -> int:
        """Forgets every count; gives how many there were."""
        with self._lock:
            known = len(self._counts)
            self._counts.clear()
        return known

    def clear(self, key: str) -> None:
        """Forgets one count."""
        with self._lock:
            self._counts.pop(key, None)

    def _sweep(self, now: float) -> None:
        if now - self._swept_at >= SWEPT_EVERY:
            self._counts = {key: known for key, known in self._counts.items() if known[1] > now}
            self._swept_at = now

"""How patient one must be with a name for which wrong passwords keep coming, from wherever. Kept in memory."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

FREE = 10
"""Failures that cost nothing: people mistype."""

LONGEST = timedelta(minutes=1)
"""The right person is never kept out for longer."""

FORGOTTEN = timedelta(minutes=30)
"""So long after the last failure a name begins anew."""

MOST = 10_000
"""Names, and addresses, that are remembered at once; the oldest is forgotten for the newest."""


@dataclass(frozen=True)
class _Failures:
    count: int
    last: datetime


class Patience:
    """Counts failures of each name over all addresses. Unknown names are counted like known ones.

    Whoever came in from an address before does not wait there for what others do elsewhere: the limit per address
    holds them already. Times are aware; what is remembered is lost when the server starts again.
    """

    def __init__(self) -> None:
        self._failed: dict[str, _Failures] = {}
        self._came_in: dict[Hashable, None] = {}
        self._lock = Lock()

    def wait(self, name: str, now: datetime, *, address: str = "") -> timedelta:
        """How long until that name may be tried again from there; zero when it may now. It grows with each failure."""
        with self._lock:
            failures = self._failed.get(name)
            if failures is None or (name, address) in self._came_in:
                return timedelta(0)
            return max(failures.last + _pause_after(failures.count) - now, timedelta(0))

    def failed(self, name: str, now: datetime) -> None:
        """Notes a wrong password or code."""
        with self._lock:
            before = self._failed.pop(name, None)
            count = before.count if before is not None and now - before.last < FORGOTTEN else 0
            self._failed[name] = _Failures(count + 1, now)
            _forget_oldest(self._failed)

    def came_in(self, name: str, *, address: str = "") -> None:
        """Notes that it was right; an address is known from then on."""
        with self._lock:
            self._failed.pop(name, None)
            if address:
                self._came_in.pop((name, address), None)
                self._came_in[name, address] = None
                _forget_oldest(self._came_in)


def _pause_after(count: int) -> timedelta:
    return timedelta(0) if count < FREE else min(timedelta(seconds=2 ** min(count - FREE, 10)), LONGEST)


def _forget_oldest(kept: "dict[str, _Failures] | dict[Hashable, None]") -> None:
    if len(kept) > MOST:
        del kept[next(iter(kept))]  # type: ignore[arg-type]  # its own first key

"""The limits' own counts: a window begins with the first, ends, and is then forgotten."""

import time
from collections.abc import Callable

import pytest
from limits.storage import storage_from_string

from server.web.shared import counters
from server.web.shared.counters import Counters
from server.web.shared.limits import IN_MEMORY


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the time."""

    def set_to(now: float) -> None:
        monkeypatch.setattr(counters, "time", lambda: now)
        monkeypatch.setattr(counters, "monotonic", lambda: now)

    set_to(1000.0)
    return set_to


def test_the_limiter_finds_them_by_their_address() -> None:
    found = storage_from_string(IN_MEMORY)

    assert isinstance(found, Counters)


def test_what_happens_within_a_window_counts_together(at: Callable[[float], None]) -> None:
    counted = Counters()
    counted.incr("one", 60)
    at(1059.0)

    again = counted.incr("one", 60, 2)

    assert (again, counted.get("one"), counted.get("another")) == (3, 3, 0)
    assert counted.get_expiry("one") == 1060.0


def test_a_window_that_is_over_begins_anew(at: Callable[[float], None]) -> None:
    counted = Counters()
    counted.incr("one", 60, 5)
    at(1060.0)

    before = counted.get("one")

    assert (before, counted.get_expiry("one")) == (0, 1060.0)
    assert (counted.incr("one", 60), counted.get_expiry("one")) == (1, 1120.0)


def test_a_window_ends_when_it_should_although_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    counted, right, since = Counters(), time.time, time.monotonic
    counted.incr("one", 60, 5)

    monkeypatch.setattr(counters, "time", lambda: right() - 3600, raising=False)
    monkeypatch.setattr(counters, "monotonic", lambda: since() + 61, raising=False)

    assert counted.get("one") == 0
    assert counted.incr("one", 60) == 1
    assert 59 < counted.get_expiry("one") - right() + 3600 <= 60


def test_counts_that_are_over_do_not_fill_the_memory(at: Callable[[float], None]) -> None:
    counted = Counters()
    for stranger in range(1000):
        counted.incr(str(stranger), 30)
    at(1100.0)

    counted.incr("somebody", 30)

    assert counted.reset() == 1


def test_one_count_is_forgotten_without_the_others() -> None:
    counted = Counters()
    counted.incr("one", 60)
    counted.incr("other", 60)

    counted.clear("one")

    assert (counted.get("one"), counted.get("other"), counted.check()) == (0, 1, True)

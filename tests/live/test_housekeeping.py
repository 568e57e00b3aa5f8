"""What must happen although nobody asks."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event as Bell
from threading import enumerate as running_threads

from server.app import create_app
from server.config import Config
from server.domain.site.site_settings import EarlyArrival
from server.domain.visits.event import Kind
from server.live.housekeeping import Housekeeping
from server.storage import events
from tests.building import MONDAY, a_site
from tests.open_hall import OpenHall, SetClock

LONGEST = 20


def test_a_hall_that_starts_in_the_morning_ends_what_was_left_over(hall: OpenHall) -> None:
    hall.waits()

    _served_from(hall, MONDAY + timedelta(days=1), Kind.TICKET_EXPIRED)


def test_a_chore_is_done_at_the_start() -> None:
    done = Bell()

    with _keeping_house(done.set):
        assert done.wait(LONGEST)


def test_a_chore_that_fails_does_not_end_the_house() -> None:
    tried = Bell()

    def fails() -> None:
        tried.set()
        raise OSError("the disk is away")

    with _keeping_house(fails):
        assert tried.wait(LONGEST)
        running = [thread.name for thread in running_threads()]

    assert "lotse-house" in running


def test_the_house_closes_when_it_is_told_to() -> None:
    with _keeping_house(lambda: None):
        pass

    assert "lotse-house" not in [thread.name for thread in running_threads()]


def test_no_two_threads_of_a_server_have_one_name(hall: OpenHall) -> None:
    before = running_threads()

    lotse = create_app(Config(database_url=hall.address, secret_key="k" * 32), clock=SetClock(MONDAY))  # type: ignore[arg-type]  # pydantic takes plain text
    names = [each.name for each in running_threads() if each not in before and each.name.startswith("lotse-")]
    lotse.close()

    assert len(names) > 5
    assert len(names) == len(set(names))


def test_a_hall_that_opens_draws_the_order_of_those_who_came_early(hall: OpenHall) -> None:
    hall.loads(a_site(early_arrival=EarlyArrival(minutes=30, draw=True)))
    hall.clock.passes(minutes=-140)
    hall.waits()

    _served_from(hall, MONDAY - timedelta(minutes=125), Kind.ORDER_DRAWN)


def test_an_hour_before_closing_a_hall_tells_the_truth(hall: OpenHall) -> None:
    hall.waits()

    _served_from(hall, MONDAY + timedelta(minutes=60), Kind.TICKET_PROMISED)


def _served_from(hall: OpenHall, now: datetime, kind: Kind) -> None:
    """Serves the hall from that moment on until this has happened; fails when it does not."""
    lotse = create_app(Config(database_url=hall.address, secret_key="k" * 32), clock=SetClock(now))  # type: ignore[arg-type]  # pydantic takes plain text
    until, happened = time.monotonic() + LONGEST, False
    while not happened and time.monotonic() < until:
        time.sleep(0.01)
        with hall.storage.looking() as connection:
            happened = any(recorded.event.kind is kind for recorded in events.after(connection, 0))
    lotse.close()
    assert happened


@contextmanager
def _keeping_house(chore: Callable[[], None]) -> Iterator[None]:
    housekeeping = Housekeeping(chore, name="house")
    housekeeping.start()
    yield
    housekeeping.stop()

"""A server that runs over midnight: yesterday is cleared, and whoever still holds something of it is told kindly."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from server.actions.perform import Perform
from server.app import create_app
from server.config import Config
from server.live.clearing import clear_what_is_over
from server.storage.devices import DeviceKind
from server.storage.tables import events
from tests.actions.clearing import a_whole_day, is_due, reported
from tests.building import TODAY
from tests.full_day import visited
from tests.open_hall import OpenHall
from tests.web.device import Device, enrolled
from tests.web.nonsense import refused
from tests.web.served import serving

LONGEST = 60
CLEARS = """
import sys, time
from datetime import datetime
from server.actions.clear_day import clear_day
from server.actions.perform import Perform
from server.storage.records import Storage
now = datetime.fromisoformat(sys.argv[2])
perform = Perform(Storage(sys.argv[1]), lambda: now, lambda: None)
for _ in range(25):
    perform(clear_day, site="halle", per_person=False)
time.sleep(600)
"""
"""Another process that clears as fast as it can until somebody kills it, and comes to no end: 25 steps of 200 events."""


@pytest.fixture
def quiet_hall(halls: Callable[[str], OpenHall], database: str) -> OpenHall:
    """A hall that no process serves yet, once on each kind of database."""
    return halls(database)


def test_yesterday_is_over_for_phone_kiosk_and_tablet(database: str) -> None:
    with serving(database) as served:
        kiosk, tablet = enrolled(served, DeviceKind.KIOSK), enrolled(served, DeviceKind.TABLET)
        address = served.address(served.hall.takes_ticket(language="ar").ticket)
        tablet.posts("/api/tablet/numbers", {"request": "0b6c2f4e-6d4b-4d0e-9a86-7f1f0e6a3b31"})
        first = _hands_in(tablet, served.hall.clock().isoformat())
        a_whole_day(served.hall)
        parts = served.lotse.parts

        clear_what_is_over(parts.storage, parts.perform, served.hall.clock, parts.config)

        phone = served.browser("ar")
        phone.visits(address)
        again = _hands_in(tablet, served.hall.clock().isoformat())
        assert not is_due(served.hall)
        assert served.hall.everything()["tickets"] == served.hall.everything()["number_blocks"] == []
        assert (phone.answer.status_code, phone.page.first("html").attributes["dir"]) == (404, "rtl")
        assert served.browser().client.get(f"{address}/now").status_code == 404
        assert (first.status_code, refused(again, "de")) == (201, (409, "number-not-yours"))
        assert kiosk.gets("/api/kiosk/board").status_code == 200
        assert kiosk.takes_ticket().status_code == 201


def test_a_server_that_starts_on_the_next_day_clears_the_day_before(quiet_hall: OpenHall) -> None:
    a_whole_day(quiet_hall)
    before = reported(quiet_hall)

    lotse = create_app(Config(database_url=quiet_hall.address, secret_key="k" * 32), clock=quiet_hall.clock)  # type: ignore[arg-type]  # pydantic takes plain text

    _until(lambda: not is_due(quiet_hall))
    lotse.close()
    assert reported(quiet_hall) == before


def test_a_server_that_is_killed_while_it_clears_leaves_nothing_half(quiet_hall: OpenHall) -> None:
    quiet_hall.storage.write_plainly(lambda connection: visited(connection, 1000))
    quiet_hall.clock.passes(days=1)
    before = reported(quiet_hall)
    with subprocess.Popen([sys.executable, "-c", CLEARS, quiet_hall.address, quiet_hall.clock().isoformat()]) as other:
        try:
            _until(lambda: 0 < _named(quiet_hall) < 6000)
        finally:  # whatever was seen: nobody waits for a process that does not end by itself
            other.send_signal(signal.SIGKILL)

    assert _named(quiet_hall) > 0
    assert reported(quiet_hall) == before
    quiet = Perform(quiet_hall.storage, quiet_hall.clock, lambda: None)
    while is_due(quiet_hall):
        clear_what_is_over(quiet_hall.storage, quiet, quiet_hall.clock, Config())
    assert (_named(quiet_hall), quiet_hall.everything()["tickets"]) == (0, [])
    assert reported(quiet_hall) == before


def _hands_in(tablet: Device, taken_at: str) -> TestResponse:
    """The first number that the tablet got, always under the same request."""
    said = {"count": 2, "secret": "3q2-7wAAAAAAAAAAAAAAAAAA", "language": "de", "topic": "empfang", "party": 1}
    request = "0b6c2f4e-6d4b-4d0e-9a86-7f1f0e6a3b32"
    return tablet.posts("/api/tablet/tickets", said | {"request": request, "taken_at": taken_at})


def _named(hall: OpenHall) -> int:
    to_clear = select(func.count()).where(events.c.day == TODAY, events.c.cleared.is_(False))
    with hall.storage.looking() as connection:
        return int(connection.scalar(to_clear) or 0)


def _until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)

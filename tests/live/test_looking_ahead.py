"""Every hall is run forward again and again, and its screens hear when that changes what they show."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from time import monotonic, sleep

import pytest
from sqlalchemy import text

from server.app import create_app
from server.config import Config
from server.domain.site.site import Site
from server.live.looking_ahead import LookingAhead
from server.storage import forecasts
from server.storage.prospect import outlook_for
from server.storage.records import Records
from tests.building import a_site
from tests.open_hall import OpenHall
from tests.web.served import Served

LONGEST = 20


class Looked:
    """A hall that is looked at, and the rooms that were told."""

    def __init__(self, hall: OpenHall) -> None:
        self.rooms: list[str] = []
        self._ahead = LookingAhead(hall.storage, hall.perform, hall.clock, self.rooms.append)

    def look(self) -> list[str]:
        """Looks; gives the rooms that were told of it."""
        self.rooms.clear()
        self._ahead.look()
        return list(self.rooms)


def test_whoever_waits_is_told_by_the_forecast(hall: OpenHall) -> None:
    hall.sits("rat", "eins"), hall.waits("empfang")
    mine = hall.waits("empfang")

    Looked(hall).look()

    with hall.reading() as records:
        told = outlook_for(records, hall.site, mine.need, now=hall.clock(), of=mine)
    assert told.never == 0
    assert told.range is not None


def test_screens_that_show_a_wait_are_told_when_it_changes_and_only_then(hall: OpenHall) -> None:
    looked = Looked(hall)
    hall.sits("rat", "eins"), hall.waits("empfang")

    first, again = looked.look(), looked.look()
    hall.clock.passes(seconds=31)
    without_change = looked.look()

    assert first == ["halle/phones", "halle/desks", "halle/wall"]
    assert (again, without_change) == ([], [])


def test_a_hall_in_which_nothing_happens_is_read_every_half_minute_only(
    hall: OpenHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, read, reading = Looked(hall), list[str](), hall.storage.reading
    looked.look()

    def noted(site: str, now: datetime) -> AbstractContextManager[tuple[Records, Site]]:
        read.append(site)
        return reading(site, now)

    monkeypatch.setattr(hall.storage, "reading", noted)

    looked.look()
    hall.clock.passes(seconds=29)
    looked.look()
    soon = list(read)
    hall.clock.passes(seconds=1)
    looked.look()
    looked.look()

    assert (soon, read) == ([], ["halle"])


def test_nothing_is_run_while_nothing_happens_but_every_half_minute(hall: OpenHall) -> None:
    looked = Looked(hall)
    hall.waits()
    looked.look()
    made = _made(hall)
    hall.clock.passes(seconds=29)
    looked.look()
    too_early = _made(hall)
    hall.clock.passes(seconds=2)

    looked.look()

    assert too_early == made
    assert _made(hall) != made


def test_a_hall_that_is_closed_and_empty_is_left_alone(hall: OpenHall) -> None:
    looked = Looked(hall)
    hall.clock.passes(hours=5)
    looked.look()
    made = _made(hall)
    hall.clock.passes(minutes=10)

    looked.look()

    assert _made(hall) == made


def test_a_crowd_that_is_too_large_is_left_to_the_plain_model(hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.live.looking_ahead.MOST_PEOPLE", 2)
    looked = Looked(hall)
    hall.waits(), hall.waits()
    looked.look()
    made = _made(hall)
    hall.waits()

    looked.look()

    assert made is not None
    assert _made(hall) == made


def test_a_hall_that_cannot_be_run_does_not_keep_the_others_from_it(hall: OpenHall) -> None:
    with hall.storage.engine.begin() as connection:
        connection.execute(text("INSERT INTO sites VALUES ('a-broken-one', 1, '{}', '2026-01-01')"))
    hall.waits()

    Looked(hall).look()

    assert _made(hall) is not None


def test_a_clock_that_is_set_back_stops_nothing(hall: OpenHall) -> None:
    looked = Looked(hall)
    hall.clock.passes(hours=1)
    hall.sits("rat", "eins"), hall.waits(), hall.waits()
    looked.look()
    made = _made(hall)
    hall.clock.passes(hours=-3)
    hall.waits()

    looked.look()

    assert _made(hall) != made


def test_a_phone_shows_the_range_that_the_run_gave(served: Served) -> None:
    served.hall.loads(a_site())
    served.hall.sits("rat", "eins")
    for _ in range(6):
        served.hall.takes_ticket()
    last = served.hall.takes_ticket()
    Looked(served.hall).look()
    expected = _range_of(served.hall, last.leg)

    page = served.browser().visits(served.address(last.ticket))

    assert str(expected["high"]) in page.text
    assert expected["never"] == 0


def test_a_server_looks_ahead_by_itself(hall: OpenHall) -> None:
    hall.waits()

    lotse = create_app(Config(database_url=hall.address, secret_key="k" * 32), clock=hall.clock)  # type: ignore[arg-type]  # pydantic takes plain text

    until = monotonic() + LONGEST
    while _made(hall) is None and monotonic() < until:
        sleep(0.05)
    lotse.close()
    assert _made(hall) is not None


def _made(hall: OpenHall) -> object:
    with hall.reading() as records:
        return forecasts.newest(records)


def _range_of(hall: OpenHall, leg: int | None) -> Mapping[str, int | None]:
    mine = hall.leg(leg)
    with hall.reading() as records:
        told = outlook_for(records, hall.site, mine.need, now=hall.clock(), of=mine)
    return {"high": told.range.high if told.range else None, "never": told.never}

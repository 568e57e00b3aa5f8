"""How sound a database is, on each kind: its version, its size, what happened lately, and whether it can be asked."""

from datetime import timedelta

import pytest

from server.clock import real_clock
from server.storage.database import DatabaseUnusable
from server.storage.prepare import NEWEST
from server.storage.records import Storage
from server.storage.soundness import damage, halls, soundness, tables_version
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_a_sound_database_tells_its_size_its_growth_and_its_newest_event(hall: OpenHall) -> None:
    hall.takes_ticket()
    hall.clock.passes(days=7)
    hall.takes_ticket()

    lately = soundness(hall.storage, since=MONDAY + timedelta(days=1))

    assert (tables_version(hall.storage), damage(hall.storage)) == (NEWEST, [])
    assert [site.site for site in halls(hall.storage)] == ["halle"]
    assert lately.kept > 10_000
    assert 0 < lately.lately < lately.events
    assert lately.newest is not None
    assert abs(lately.newest - MONDAY - timedelta(days=7)) < timedelta(minutes=1)
    assert lately.told is None or abs(lately.told - real_clock()) < timedelta(minutes=1)


def test_a_database_that_cannot_be_reached_is_said_without_its_password() -> None:
    storage = Storage("postgresql://lotse:geheim@127.0.0.1:1/lotse")

    with pytest.raises(DatabaseUnusable) as unusable:
        tables_version(storage)
    storage.close()

    assert "geheim" not in str(unusable.value)

"""Who is really here today: the rota, what differs from it, and the desks that are open."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from server.actions.change_rota import change_rota
from server.actions.close_desk import close_desk
from server.actions.pause import pause
from server.domain.site.site_settings import Shift
from server.storage import presence
from tests.building import a_site, hours
from tests.open_hall import OpenHall

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = (hours("mon", opens="09:00", closes="11:00"),)
PLANNED = a_site(rota=(Shift(advisors=("rat",), desk="eins", hours=HOURS),))
"""A hall that is open from 8 to 12, with one advisor from 9 to 11."""


def test_the_rota_says_who_is_here(hall: OpenHall) -> None:
    hall.loads(PLANNED)

    assert _here(hall) == ["rat 09:00–11:00"]


def test_a_duty_that_is_over_is_left_out(hall: OpenHall) -> None:
    hall.loads(PLANNED)

    hall.clock.now = _at("11:00")

    assert _here(hall) == []


def test_without_a_rota_everybody_is_here(hall: OpenHall) -> None:
    assert _here(hall) == ["amt 08:00–12:00", "kasse 08:00–12:00", "rat 08:00–12:00"]


def test_who_sits_at_a_desk_without_a_duty_stays_until_the_hall_closes(hall: OpenHall) -> None:
    hall.loads(PLANNED)

    hall.sits("amt", "zwei")

    assert _here(hall) == ["rat 09:00–11:00", "amt 10:05–12:00"]


def test_who_sits_at_a_desk_on_duty_stays_as_long_as_the_rota_says(hall: OpenHall) -> None:
    hall.loads(PLANNED)

    hall.sits("rat", "eins")

    assert _here(hall) == ["rat 09:00–11:00"]


def test_who_is_still_at_the_desk_after_the_duty_is_here(hall: OpenHall) -> None:
    hall.loads(PLANNED)
    hall.sits("rat", "eins")

    hall.clock.now = _at("11:10")

    assert _here(hall) == ["rat 11:10–12:00"]


def test_who_pauses_is_still_here(hall: OpenHall) -> None:
    hall.loads(PLANNED)
    amt = hall.sits("amt", "zwei")

    hall.do(pause, reason="break", **amt)

    assert "amt 10:05–12:00" in _here(hall)


def test_who_closes_the_desk_leaves(hall: OpenHall) -> None:
    hall.loads(PLANNED)
    amt = hall.sits("amt", "zwei")

    hall.do(close_desk, **amt)

    assert _here(hall) == ["rat 09:00–11:00"]


def test_after_closing_whoever_is_at_a_desk_is_here_for_an_hour(hall: OpenHall) -> None:
    hall.sits("amt", "zwei")

    hall.clock.now = _at("12:20")

    assert _here(hall) == ["amt 12:20–13:20"]


def test_before_opening_whoever_is_at_a_desk_is_here_until_it_opens(hall: OpenHall) -> None:
    hall.loads(PLANNED)
    hall.clock.now = _at("07:50")

    hall.sits("amt", "zwei")

    assert _here(hall) == ["amt 07:50–08:00", "rat 09:00–11:00"]


def test_who_was_said_to_be_away_since_they_sat_down_is_away(hall: OpenHall) -> None:
    hall.sits("rat", "eins")

    _says(hall, "rat", present=False, begins="10:00", ends="12:00")

    assert _here(hall) == ["amt 08:00–12:00", "kasse 08:00–12:00"]


def test_who_sits_down_after_they_were_said_to_be_away_is_back(hall: OpenHall) -> None:
    _says(hall, "rat", present=False, begins="10:00", ends="11:00")
    hall.clock.passes(minutes=10)

    hall.sits("rat", "eins")

    assert "rat 10:15–12:00" in _here(hall)


def test_a_swap_at_noon_is_seen(hall: OpenHall) -> None:
    hall.loads(replace(PLANNED, rota=(Shift(advisors=("rat",), hours=(hours("mon", opens="08:00"),)),)))

    _says(hall, "rat", present=False, begins="10:30", ends="12:00")
    _says(hall, "amt", present=True, begins="10:30", ends="12:00")

    assert _here(hall) == ["rat 08:00–10:30", "amt 10:30–12:00"]


def _at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-23 {clock}").replace(tzinfo=BERLIN)


def _says(hall: OpenHall, advisor: str, *, present: bool, begins: str, ends: str) -> None:
    hall.do(change_rota, advisor=advisor, present=present, begins=_at(begins), ends=_at(ends), by="amt")


def _here(hall: OpenHall) -> list[str]:
    """Who is here today and from when until when, on a clock in Berlin."""
    with hall.storage.reading(hall.site.site, hall.clock()) as (records, site):
        found = presence.duties(records, site, hall.clock())
    return [
        f"{duty.advisor} {duty.begins.astimezone(BERLIN):%H:%M}–{duty.ends.astimezone(BERLIN):%H:%M}" for duty in found
    ]

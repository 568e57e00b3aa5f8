"""Somebody says that an advisor is here today, or is not."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from server.actions.change_rota import change_rota
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import presence, rota
from server.storage.tables import metadata
from tests.open_hall import OpenHall


def at(moment: str) -> datetime:
    """A moment in Berlin; today is 2026-11-23."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Berlin"))


def test_without_times_it_holds_from_now_until_the_day_is_over(hall: OpenHall) -> None:
    (event,) = hall.do(change_rota, advisor="rat", present=False, by="amt")

    assert event.facts["begins"] == hall.clock().isoformat()
    assert event.facts["ends"] == at("2026-11-24 00:00").astimezone(UTC).isoformat()


UNTIL_CLOSING: dict[str, Any] = {"begins": at("2026-11-23 10:30"), "ends": at("2026-11-23 12:00")}


def test_who_goes_home_is_no_longer_counted_on(hall: OpenHall) -> None:
    (event,) = hall.do(change_rota, advisor="rat", present=False, by="amt", **UNTIL_CLOSING)

    with hall.reading() as records:
        ends = {duty.advisor: duty.ends for duty in presence.duties(records, hall.site, hall.clock())}
    assert ends == {
        "amt": at("2026-11-23 12:00"),
        "kasse": at("2026-11-23 12:00"),
        "rat": at("2026-11-23 10:30"),
    }
    assert (event.kind, event.advisor) == (Kind.ROTA_CHANGED, "rat")
    assert event.facts == {
        "present": False,
        "begins": "2026-11-23T09:30:00+00:00",
        "ends": "2026-11-23T11:00:00+00:00",
        "organisation": "verein",
        "by": "amt",
    }


def test_tickets_stay_where_they_are(hall: OpenHall) -> None:
    waiting = hall.waits("familie")

    hall.do(change_rota, advisor="rat", present=False, by="rat", **UNTIL_CLOSING)

    assert hall.leg(waiting.id) == waiting


def test_a_second_word_does_not_wipe_out_the_first(hall: OpenHall) -> None:
    hall.do(change_rota, advisor="rat", present=False, by="amt", **UNTIL_CLOSING)

    hall.do(change_rota, advisor="rat", present=True, by="rat", **UNTIL_CLOSING)

    with hall.reading() as records:
        assert [change.present for change in rota.not_over(records, hall.clock())] == [False, True]


def test_the_same_request_says_it_once(hall: OpenHall) -> None:
    first = hall.do(change_rota, "click", advisor="rat", present=False, by="amt", **UNTIL_CLOSING)

    again = hall.do(change_rota, "click", advisor="rat", present=False, by="amt", **UNTIL_CLOSING)

    with hall.reading() as records:
        rows = records.connection.scalar(select(func.count()).select_from(metadata.tables["rota_changes"]))
    assert again == first
    assert rows == 1


def test_the_whole_day_may_be_meant(hall: OpenHall) -> None:
    hall.do(
        change_rota, advisor="rat", present=False, begins=at("2026-11-23 00:00"), ends=at("2026-11-24 00:00"), by="amt"
    )

    with hall.reading() as records:
        here = {duty.advisor for duty in presence.duties(records, hall.site, hall.clock())}
    assert here == {"amt", "kasse"}


def test_whoever_runs_the_hall_says_it_with_their_login(hall: OpenHall) -> None:
    (event,) = hall.do(change_rota, advisor="rat", present=False, manager="leitung", **UNTIL_CLOSING)

    assert (event.kind, event.advisor, event.facts["by"]) == (Kind.ROTA_CHANGED, "rat", "leitung")


def test_nobody_unknown_is_here(hall: OpenHall) -> None:
    with hall.refuses(Code.ADVISOR_UNKNOWN):
        hall.do(change_rota, advisor="fort", present=True, by="amt", **UNTIL_CLOSING)


def test_somebody_who_is_no_advisor_changes_nothing(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(change_rota, advisor="rat", present=True, by="fort", **UNTIL_CLOSING)


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (at("2026-11-23 11:00"), at("2026-11-23 11:00")),
        (at("2026-11-23 11:00"), at("2026-11-23 10:00")),
        (at("2026-11-22 23:59"), at("2026-11-23 11:00")),
        (at("2026-11-23 11:00"), at("2026-11-24 00:01")),
        (at("2026-11-24 09:00"), at("2026-11-24 10:00")),
        (at("2026-11-23 11:00"), at("9999-12-31 23:59")),
        (datetime(2026, 11, 23, 10, 0), datetime(2026, 11, 23, 11, 0)),  # noqa: DTZ001  that is what is wrong
    ],
    ids=["no time at all", "backwards", "since yesterday", "until tomorrow", "tomorrow", "for ever", "in no zone"],
)
def test_a_time_that_is_not_of_today_is_refused(hall: OpenHall, begins: datetime, ends: datetime) -> None:
    with hall.refuses(Code.ROTA_WRONG):
        hall.do(change_rota, advisor="rat", present=False, begins=begins, ends=ends, by="amt")

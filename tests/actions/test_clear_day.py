"""A day that is over is cleared: nobody can tell any more which number came for what, in which language."""

from dataclasses import replace

import pytest

from server.actions.clear_day import clear_day
from server.actions.expire import expire
from server.domain.site.site_settings import PrivacySettings
from server.domain.visits.event import Kind
from server.storage import clearings
from server.storage.durations import learned
from tests.actions.clearing import a_whole_day, clears, is_due, reported
from tests.at_once import at_once
from tests.open_hall import OpenHall

GONE = (
    "tickets", "legs", "needs", "notes", "papers", "push_subscriptions", "numbers", "number_blocks", "waves",
    "check_ins", "rota_changes",
)  # fmt: skip


def test_after_a_day_nothing_is_left_of_its_tickets(hall: OpenHall) -> None:
    a_whole_day(hall)
    before = hall.everything()

    clears(hall)

    after = hall.everything()
    assert all(before[name] for name in ("tickets", "legs", "papers", "numbers"))
    assert {name: after[name] for name in GONE} == {name: [] for name in GONE}
    assert not is_due(hall)


def test_what_is_told_says_how_much_was_removed(hall: OpenHall) -> None:
    a_whole_day(hall)

    (told,) = clears(hall)

    with hall.reading() as records:
        (noted,) = clearings.newest(records, most=5)
    assert told.kind is Kind.DAY_CLEARED
    assert told.facts == {"of": "2026-11-23", **noted.removed}
    assert (told.facts["tickets"], told.facts["notes"], told.facts["papers"]) == (5, 1, 6)
    assert (noted.key, noted.ended_at) == (b"", hall.clock())


def test_today_stays_as_it_is(hall: OpenHall) -> None:
    hall.waits()
    hall.serves(hall.sits())
    before = hall.everything()

    told = hall.do(clear_day, per_person=False)

    assert not told
    assert hall.everything() == before


def test_clearing_a_cleared_day_again_changes_nothing(hall: OpenHall) -> None:
    a_whole_day(hall)
    clears(hall)
    before = hall.everything()

    told = hall.do(clear_day, per_person=False)

    assert not told
    assert hall.everything() == before


def test_a_visit_that_is_not_over_is_waited_for(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    before = hall.everything()

    hall.do(clear_day, per_person=False)

    assert hall.everything() == before
    hall.do(expire)
    assert is_due(hall)


@pytest.mark.parametrize(("hours", "clock", "due"), [(0, 23, True), (9, 23, False), (9, 32, True), (24, 46, False)])
def test_a_profile_says_how_many_hours_after_its_end_a_day_is_cleared(
    hall: OpenHall, hours: int, clock: int, due: bool
) -> None:
    hall.loads(replace(hall.site, privacy=PrivacySettings(delete_after=hours)))
    hall.waits()
    hall.clock.now = hall.clock.now.replace(hour=0, minute=0)
    hall.clock.passes(days=1)
    hall.do(expire)

    hall.clock.passes(hours=clock - 24)  # 23:00 in UTC is midnight in Berlin

    assert is_due(hall) == due


def test_a_server_that_ends_between_two_steps_goes_on_with_the_next_one(hall: OpenHall) -> None:
    a_whole_day(hall)
    before = reported(hall)
    hall.do(clear_day, per_person=False)

    with hall.beside() as started_again:
        told = clears(started_again)

    assert [event.facts["tickets"] for event in told] == [5]
    assert reported(hall) == before
    assert hall.everything()["tickets"] == []


def test_two_servers_that_clear_at_once_remove_everything_once(hall: OpenHall) -> None:
    a_whole_day(hall)
    before = reported(hall)

    with hall.beside() as other:
        told = at_once(lambda: clears(hall), lambda: clears(other))

    assert sum(len(events) for events in told if not isinstance(events, Exception)) == 1
    assert reported(hall) == before


def test_estimates_go_on_learning_from_talks_that_nobody_can_find_any_more(hall: OpenHall) -> None:
    a_whole_day(hall)
    with hall.reading() as records:
        before = learned(records)

    clears(hall)

    with hall.reading() as records:
        assert learned(records) == before
    assert set(before) == {"empfang"}


def test_something_that_happens_on_a_cleared_day_because_a_clock_was_set_back_is_cleared_too(hall: OpenHall) -> None:
    a_whole_day(hall)
    clears(hall)
    hall.clock.passes(days=-1)
    hall.waits()
    hall.clock.passes(days=1)
    hall.do(expire)

    clears(hall)

    assert hall.everything()["tickets"] == []
    with hall.reading() as records:
        assert [(each.removed["tickets"], each.key) for each in clearings.newest(records, most=5)] == [(6, b"")]

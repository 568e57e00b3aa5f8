"""One action, one transaction: run it, record what happened, commit, then tell."""

from collections.abc import Sequence

import pytest

from server.actions.hall import Hall
from server.actions.perform import Perform
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import events, tickets
from tests.building import MONDAY, TODAY
from tests.open_hall import OpenHall

HAPPENED = Event(kind=Kind.DESK_OPENED, desk="eins", advisor="rat", facts={"taken_over": False, "why": None})


def test_what_happened_is_recorded_with_when_and_where(hall: OpenHall) -> None:
    (recorded,) = hall.record(_happens)

    with hall.storage.looking() as connection:
        assert events.after(connection, 0) == [recorded]
    assert (recorded.site, recorded.day, recorded.at, recorded.event) == ("halle", TODAY, MONDAY, HAPPENED)


def test_seq_grows_with_everything_that_happens(hall: OpenHall) -> None:
    first = hall.record(_happens_twice)

    second = hall.record(_happens_twice)

    numbers = [recorded.seq for recorded in (*first, *second)]
    assert numbers == sorted(set(numbers))


def test_the_same_request_finds_what_it_made_happen(hall: OpenHall) -> None:
    first = hall.record(_happens_twice, "once")
    hall.clock.passes(minutes=1)

    again = hall.record(_happens_twice, "once")

    assert again == first


def test_other_requests_happen_again(hall: OpenHall) -> None:
    first = hall.record(_happens, "once")

    second = hall.record(_happens, "twice")

    assert second != first


def test_a_refused_action_leaves_nothing_behind(hall: OpenHall) -> None:
    with hall.refuses(Code.NOBODY_WAITS):
        hall.do(_counts_and_refuses)


def test_a_broken_action_leaves_nothing_behind(hall: OpenHall) -> None:
    before = hall.everything()

    with pytest.raises(ZeroDivisionError):
        hall.do(_counts_and_breaks)

    assert hall.everything() == before


def test_a_request_that_was_refused_may_be_asked_again(hall: OpenHall) -> None:
    with hall.refuses(Code.NOBODY_WAITS):
        hall.do(_counts_and_refuses, "once")

    happened = hall.do(_happens, "once")

    assert happened == [HAPPENED]


def test_a_hall_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with pytest.raises(Refusal) as refused:
        hall.perform(_happens, site="anderswo")

    assert refused.value.code is Code.SITE_UNKNOWN


def test_screens_are_told_when_it_is_in_the_database(hall: OpenHall) -> None:
    seen: list[int] = []

    def tell() -> None:
        with hall.reading() as records:
            seen.append(events.last_seq(records))

    perform = Perform(hall.storage, hall.clock, tell)

    (recorded,) = perform(_happens, site="halle")

    assert seen == [recorded.seq]


def test_nobody_is_told_of_what_was_refused(hall: OpenHall) -> None:
    told: list[str] = []
    perform = Perform(hall.storage, hall.clock, lambda: told.append("something"))

    with pytest.raises(Refusal):
        perform(_counts_and_refuses, site="halle")

    assert told == []


def test_an_action_sees_one_moment(hall: OpenHall) -> None:
    (event,) = hall.do(_says_the_time)

    assert event.facts == {"now": MONDAY.isoformat(), "day": TODAY.isoformat()}


def _happens(_hall: Hall) -> Sequence[Event]:
    return [HAPPENED]


def _happens_twice(_hall: Hall) -> Sequence[Event]:
    return [HAPPENED, HAPPENED]


def _counts_and_refuses(hall: Hall) -> Sequence[Event]:
    tickets.next_count(hall.records)
    raise Refusal(Code.NOBODY_WAITS)


def _counts_and_breaks(hall: Hall) -> Sequence[Event]:
    return [Event(kind=Kind.DESK_OPENED, ticket=tickets.next_count(hall.records) // 0)]


def _says_the_time(hall: Hall) -> Sequence[Event]:
    return [Event(kind=Kind.DESK_OPENED, facts={"now": hall.now.isoformat(), "day": hall.records.day.isoformat()})]

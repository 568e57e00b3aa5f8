"""An advisor silently calls for help."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from server.actions.raise_alarm import raise_alarm
from server.domain.alarm import Alarm
from server.domain.refusal import Code
from server.domain.site.site_settings import AlarmSettings
from server.domain.visits.event import Kind
from server.storage import alarms
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.fixture
def guarded(hall: OpenHall) -> OpenHall:
    hall.loads(replace(hall.site, alarm=AlarmSettings()))
    return hall


def standing(hall: OpenHall) -> Sequence[Alarm]:
    with hall.reading() as records:
        return alarms.standing(records)


def test_an_alarm_stands_until_it_is_ended(guarded: OpenHall) -> None:
    rat = guarded.sits()

    (event,) = guarded.do(raise_alarm, level=2, drill=False, **rat)

    (alarm,) = standing(guarded)
    assert (event.kind, event.desk, event.advisor) == (Kind.ALARM_RAISED, "eins", "rat")
    assert dict(event.facts) == {"alarm": alarm.id, "level": 2, "drill": False}
    assert (alarm.level, alarm.drill, alarm.raised_at, alarm.risen_at) == (2, False, guarded.clock(), guarded.clock())


def test_a_second_call_from_the_same_desk_raises_the_level_of_the_first(guarded: OpenHall) -> None:
    rat = guarded.sits()
    guarded.do(raise_alarm, level=1, drill=False, **rat)

    (event,) = guarded.do(raise_alarm, level=3, drill=False, **rat)

    (alarm,) = standing(guarded)
    assert (alarm.level, event.facts["alarm"], event.facts["level"]) == (3, alarm.id, 3)


@pytest.mark.parametrize("level", [0, 2])
def test_a_second_call_that_is_not_graver_changes_nothing(guarded: OpenHall, level: int) -> None:
    rat = guarded.sits()
    guarded.do(raise_alarm, level=2, drill=False, **rat)
    before = guarded.everything()

    again = guarded.do(raise_alarm, level=level, drill=False, **rat)

    assert not again
    assert guarded.everything() == before


def test_the_same_request_calls_once(guarded: OpenHall) -> None:
    rat = guarded.sits()
    first = guarded.do(raise_alarm, "click", level=1, drill=False, **rat)

    again = guarded.do(raise_alarm, "click", level=1, drill=False, **rat)

    assert again == first
    assert len(standing(guarded)) == 1


def test_desks_that_call_at_once_have_an_alarm_each(guarded: OpenHall) -> None:
    seats = [guarded.sits("rat", "eins"), guarded.sits("amt", "zwei")]

    with guarded.beside() as beside:
        at_once(*[
            lambda one=one, seat=seat: one.do(raise_alarm, level=1, drill=False, **seat)
            for one, seat in zip((guarded, beside) * 2, seats * 2, strict=True)
        ])  # fmt: skip

    assert sorted(alarm.desk for alarm in standing(guarded)) == ["eins", "zwei"]


@pytest.mark.parametrize("level", [-1, 4, 10**15])
def test_there_are_four_levels(guarded: OpenHall, level: int) -> None:
    rat = guarded.sits()

    with guarded.refuses(Code.ALARM_LEVEL_WRONG):
        guarded.do(raise_alarm, level=level, drill=False, **rat)


def test_a_tab_that_holds_no_desk_raises_nothing(guarded: OpenHall) -> None:
    with guarded.refuses(Code.DESK_NOT_YOURS):
        guarded.do(raise_alarm, seat="never opened", advisor="rat", level=1, drill=False)


def test_a_hall_without_alarm_says_so(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.NOT_SET_UP):
        hall.do(raise_alarm, level=1, drill=False, **rat)

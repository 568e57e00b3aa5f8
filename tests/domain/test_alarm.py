"""An alarm: how it rises, who is believed, what a drill is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from server.domain.alarm import Alarm
from tests.building import MONDAY

MINUTE = timedelta(minutes=1)


def an_alarm(**changes: Any) -> Alarm:
    dull = Alarm(
        id=1, site="halle", desk="eins", advisor="rat", level=1, drill=False, raised_at=MONDAY, risen_at=MONDAY
    )
    return replace(dull, **changes)


def test_an_alarm_that_nobody_answers_rises_a_level_at_a_time_to_the_highest() -> None:
    alarm, levels = an_alarm(), []

    for minutes in range(1, 5):
        alarm = alarm.escalated(after=60, now=MONDAY + minutes * MINUTE)
        levels.append(alarm.level)

    assert levels == [2, 3, 3, 3]


def test_an_alarm_does_not_rise_before_its_time() -> None:
    alarm = an_alarm()

    assert alarm.escalated(after=60, now=MONDAY + MINUTE - timedelta(seconds=1)) == alarm


def test_an_answered_alarm_does_not_rise() -> None:
    alarm = an_alarm().acknowledged(desk="zwei", at=MONDAY)

    assert alarm.escalated(after=60, now=MONDAY + 10 * MINUTE) == alarm


def test_a_graver_call_has_to_be_answered_anew() -> None:
    answered = an_alarm().acknowledged(desk="zwei", at=MONDAY)

    graver = answered.raised_again(level=3, drill=False, at=MONDAY + MINUTE)

    assert (graver.level, graver.acknowledged_by, graver.risen_at) == (3, None, MONDAY + MINUTE)


def test_a_lower_call_changes_nothing() -> None:
    alarm = an_alarm(level=2)

    assert alarm.raised_again(level=1, drill=False, at=MONDAY + MINUTE) == alarm


def test_a_real_call_ends_the_drill_and_a_drill_never_hides_a_real_one() -> None:
    drill, real = an_alarm(level=3, drill=True), an_alarm(level=1)

    serious, still_real = (
        drill.raised_again(level=1, drill=False, at=MONDAY),
        real.raised_again(level=3, drill=True, at=MONDAY),
    )

    assert (serious.level, serious.drill) == (1, False)
    assert still_real == real


def test_visitors_notice_nothing_of_a_difficult_talk_or_a_drill() -> None:
    noticed = [an_alarm(level=level, drill=drill).shows_in_the_hall() for level in range(4) for drill in (False, True)]

    assert noticed == [False, False, True, False, True, False, True, False]

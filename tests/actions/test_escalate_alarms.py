"""Time has passed: alarms that nobody has answered rise."""

from dataclasses import replace

import pytest

from server.actions.acknowledge_alarm import acknowledge_alarm
from server.actions.end_alarm import end_alarm
from server.actions.escalate_alarms import escalate_alarms
from server.actions.raise_alarm import raise_alarm
from server.domain.site.site_settings import AlarmSettings
from server.domain.visits.event import Kind
from tests.open_hall import OpenHall


@pytest.fixture
def alarmed(hall: OpenHall) -> OpenHall:
    """A hall in which the advisor `rat` has called for help at desk `eins`: alarm 1."""
    hall.loads(replace(hall.site, alarm=AlarmSettings(escalate_after=30)))
    hall.do(raise_alarm, level=1, drill=False, **hall.sits())
    return hall


def test_an_unanswered_alarm_rises_once_when_it_is_due(alarmed: OpenHall) -> None:
    alarmed.clock.passes(seconds=29)
    early = alarmed.do(escalate_alarms)
    alarmed.clock.passes(seconds=1)

    (event,) = alarmed.do(escalate_alarms)
    again = alarmed.do(escalate_alarms)

    assert (event.kind, event.desk, event.advisor) == (Kind.ALARM_ESCALATED, "eins", None)
    assert dict(event.facts) == {"alarm": 1, "level": 2, "drill": False}
    assert not early
    assert not again


def test_it_rises_to_the_highest_level_and_no_further(alarmed: OpenHall) -> None:
    levels = []
    for _ in range(4):
        alarmed.clock.passes(seconds=30)
        levels += [event.facts["level"] for event in alarmed.do(escalate_alarms)]

    assert levels == [2, 3]


def test_an_answered_alarm_does_not_rise(alarmed: OpenHall) -> None:
    alarmed.do(acknowledge_alarm, alarm=1, **alarmed.sits("amt", "zwei"))
    alarmed.clock.passes(minutes=5)

    assert not alarmed.do(escalate_alarms)


def test_an_alarm_that_is_over_does_not_rise(alarmed: OpenHall) -> None:
    alarmed.do(end_alarm, alarm=1, **alarmed.sits())
    alarmed.clock.passes(minutes=5)

    assert not alarmed.do(escalate_alarms)


def test_a_hall_that_has_given_up_its_alarm_is_left_alone(alarmed: OpenHall) -> None:
    alarmed.loads(replace(alarmed.site, alarm=None))
    alarmed.clock.passes(minutes=5)

    assert not alarmed.do(escalate_alarms)

"""An advisor says that an alarm is over."""

from dataclasses import replace

import pytest

from server.actions.end_alarm import end_alarm
from server.actions.raise_alarm import raise_alarm
from server.domain.refusal import Code
from server.domain.site.site_settings import AlarmSettings
from server.domain.visits.event import Kind
from server.storage import alarms
from tests.open_hall import OpenHall


@pytest.fixture
def alarmed(hall: OpenHall) -> OpenHall:
    """A hall in which the advisor `rat` has called for help at desk `eins`: alarm 1."""
    hall.loads(replace(hall.site, alarm=AlarmSettings()))
    hall.do(raise_alarm, level=1, drill=True, **hall.sits())
    return hall


@pytest.mark.parametrize(("advisor", "desk"), [("rat", "eins"), ("amt", "zwei")])
def test_whoever_raised_it_and_everybody_else_may_end_it(alarmed: OpenHall, advisor: str, desk: str) -> None:
    seated = alarmed.sits(advisor, desk)

    (event,) = alarmed.do(end_alarm, alarm=1, **seated)

    with alarmed.reading() as records:
        assert alarms.standing(records) == []
    assert (event.kind, event.desk, event.advisor) == (Kind.ALARM_ENDED, desk, advisor)
    assert dict(event.facts) == {"alarm": 1, "level": 1, "drill": True}


def test_ending_it_again_changes_nothing(alarmed: OpenHall) -> None:
    rat = alarmed.sits()
    alarmed.do(end_alarm, alarm=1, **rat)
    before = alarmed.everything()

    again = alarmed.do(end_alarm, alarm=1, **rat)

    assert not again
    assert alarmed.everything() == before


def test_after_its_end_the_desk_can_call_again(alarmed: OpenHall) -> None:
    rat = alarmed.sits()
    alarmed.do(end_alarm, alarm=1, **rat)

    (event,) = alarmed.do(raise_alarm, level=0, drill=False, **rat)

    assert dict(event.facts) == {"alarm": 2, "level": 0, "drill": False}


def test_an_alarm_that_never_was_is_refused(alarmed: OpenHall) -> None:
    rat = alarmed.sits()

    with alarmed.refuses(Code.ALARM_UNKNOWN):
        alarmed.do(end_alarm, alarm=2, **rat)


def test_a_tab_that_holds_no_desk_ends_nothing(alarmed: OpenHall) -> None:
    with alarmed.refuses(Code.DESK_NOT_YOURS):
        alarmed.do(end_alarm, seat="never opened", advisor="amt", alarm=1)

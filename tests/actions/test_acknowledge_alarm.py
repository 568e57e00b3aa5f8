"""An advisor says that they come and help."""

from dataclasses import replace

import pytest

from server.actions.acknowledge_alarm import acknowledge_alarm
from server.actions.end_alarm import end_alarm
from server.actions.raise_alarm import raise_alarm
from server.domain.refusal import Code
from server.domain.site.site_settings import AlarmSettings
from server.domain.visits.event import Kind
from server.storage import alarms
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.fixture
def alarmed(hall: OpenHall) -> OpenHall:
    """A hall in which the advisor `rat` has called for help at desk `eins`: alarm 1."""
    hall.loads(replace(hall.site, alarm=AlarmSettings()))
    hall.do(raise_alarm, level=1, drill=False, **hall.sits())
    return hall


def answered_by(hall: OpenHall) -> str | None:
    with hall.reading() as records:
        alarm = alarms.find(records, 1)
    assert alarm is not None
    return alarm.acknowledged_by


def test_everybody_sees_from_which_desk_somebody_comes(alarmed: OpenHall) -> None:
    amt = alarmed.sits("amt", "zwei")

    (event,) = alarmed.do(acknowledge_alarm, alarm=1, **amt)

    assert (event.kind, event.desk, event.advisor) == (Kind.ALARM_ACKNOWLEDGED, "zwei", "amt")
    assert dict(event.facts) == {"alarm": 1, "level": 1, "drill": False}
    assert answered_by(alarmed) == "zwei"


def test_the_first_answer_stands(alarmed: OpenHall) -> None:
    alarmed.do(acknowledge_alarm, alarm=1, **alarmed.sits("amt", "zwei"))
    kasse = alarmed.sits("kasse", "drei")

    later = alarmed.do(acknowledge_alarm, alarm=1, **kasse)

    assert not later
    assert answered_by(alarmed) == "zwei"


def test_of_desks_that_answer_at_once_one_is_named(alarmed: OpenHall) -> None:
    seats = [alarmed.sits("amt", "zwei"), alarmed.sits("kasse", "drei")]

    with alarmed.beside() as beside:
        answers = at_once(*[
            lambda one=one, seat=seat: one.do(acknowledge_alarm, alarm=1, **seat)
            for one, seat in zip((alarmed, beside), seats, strict=True)
        ])  # fmt: skip

    assert sorted(len(answer) for answer in answers if not isinstance(answer, Exception)) == [0, 1]
    assert answered_by(alarmed) in {"zwei", "drei"}


def test_after_the_end_an_answer_changes_nothing(alarmed: OpenHall) -> None:
    amt = alarmed.sits("amt", "zwei")
    alarmed.do(end_alarm, alarm=1, **amt)

    assert not alarmed.do(acknowledge_alarm, alarm=1, **amt)
    assert answered_by(alarmed) is None


def test_nobody_answers_their_own_call(alarmed: OpenHall) -> None:
    rat = alarmed.sits("rat", "zwei")

    with alarmed.refuses(Code.NOT_ALLOWED):
        alarmed.do(acknowledge_alarm, alarm=1, **rat)


def test_the_desk_itself_does_not_answer(alarmed: OpenHall) -> None:
    alarmed.sits("rat", "zwei")
    amt = alarmed.sits("amt", "eins")

    with alarmed.refuses(Code.NOT_ALLOWED):
        alarmed.do(acknowledge_alarm, alarm=1, **amt)


def test_an_alarm_that_never_was_is_refused(alarmed: OpenHall) -> None:
    amt = alarmed.sits("amt", "zwei")

    with alarmed.refuses(Code.ALARM_UNKNOWN):
        alarmed.do(acknowledge_alarm, alarm=2, **amt)


def test_a_tab_that_holds_no_desk_answers_nothing(alarmed: OpenHall) -> None:
    with alarmed.refuses(Code.DESK_NOT_YOURS):
        alarmed.do(acknowledge_alarm, seat="never opened", advisor="amt", alarm=1)

"""What the reception may do without a desk, and that nobody else may do it in its name."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.acknowledge_alarm import acknowledge_alarm
from server.actions.call_wave import call_wave
from server.actions.change_rota import change_rota
from server.actions.check_in import check_in
from server.actions.check_in_association import check_in_association
from server.actions.end_alarm import end_alarm
from server.actions.hand_out import hand_out
from server.actions.mark_no_show import mark_no_show
from server.actions.perform import Action
from server.actions.raise_alarm import raise_alarm
from server.actions.recall_wave import recall_wave
from server.actions.reinstate import reinstate
from server.actions.reprint import reprint
from server.actions.set_interpreters import set_interpreters
from server.actions.take_ticket import take_ticket
from server.actions.undo import undo
from server.actions.withdraw import withdraw
from server.domain.alarm import AT_RECEPTION
from server.domain.refusal import Code
from server.domain.site.role import Receptionist, Role
from server.domain.site.site_settings import AlarmSettings, Association, Gathering, InterpreterLine, Waves
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import a_redirect, a_site, a_topic, hours, said
from tests.open_hall import OpenHall

FRONT = Receptionist(person="empfang", roles=frozenset({Role.RECEPTION}))
EVERYTHING_ELSE = Receptionist(person="rat", roles=frozenset(Role) - {Role.RECEPTION})

EVERYTHING: dict[str, tuple[Action, dict[str, Any]]] = {
    "hand out": (hand_out, {"topic": "empfang", "language": "de"}),
    "print again": (reprint, {"leg": 1}),
    "reinstate": (reinstate, {"leg": 1}),
    "check in": (check_in, {"leg": 1}),
    "withdraw": (withdraw, {"leg": 1, "reason": "left"}),
    "change the rota": (change_rota, {"advisor": "rat", "present": False}),
    "set interpreters": (set_interpreters, {"line": "video", "works": False}),
    "check an association in": (check_in_association, {"association": "chor"}),
    "call a wave": (call_wave, {}),
    "recall a wave": (recall_wave, {}),
    "raise an alarm": (raise_alarm, {"level": 1, "drill": False}),
    "answer an alarm": (acknowledge_alarm, {"alarm": 1}),
    "end an alarm": (end_alarm, {"alarm": 1}),
}


@pytest.fixture
def hall(hall: OpenHall) -> OpenHall:
    """A hall that has set up whatever the reception can do."""
    always = hours("mon", "tue", "wed", "thu", "fri")
    hall.loads(
        replace(
            hall.site, alarm=AlarmSettings(), waves=Waves(place=said("Saal"), size=2),
            interpreter_lines=(InterpreterLine(id="video", title="Video", languages=("ar",), at_once=1),),
            gathering=Gathering(title=said("Treffen"), hours=(always,), associations=(Association(id="chor", title="Chor"),)),
        )
    )  # fmt: skip
    return hall


@pytest.mark.parametrize(("action", "asked"), EVERYTHING.values(), ids=EVERYTHING)
def test_only_who_receives_people_acts_without_a_desk(hall: OpenHall, action: Action, asked: dict[str, Any]) -> None:
    hall.waits()
    hall.do(raise_alarm, level=1, drill=False, **hall.sits())

    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(action, reception=EVERYTHING_ELSE, **asked)


@pytest.mark.parametrize("action", [hand_out, reprint, reinstate, call_wave, recall_wave, raise_alarm, end_alarm])
def test_nobody_acts_without_saying_who(hall: OpenHall, action: Action) -> None:
    hall.waits()
    asked = next(asked for known, asked in EVERYTHING.values() if known is action)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(action, **asked)


def test_a_number_from_the_reception_is_printed_and_says_who_gave_it(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    (event,) = hall.do(hand_out, topic="empfang", language="ar", party=2, reception=FRONT)

    assert (event.kind, event.desk, event.facts["by"], event.facts["party"]) == (Kind.TICKET_TAKEN, None, "empfang", 2)
    with hall.reading() as records:
        assert [paper.ticket for paper in papers.to_do(records, printer)] == [event.ticket]


def test_a_second_press_gives_no_second_number(hall: OpenHall) -> None:
    asked: dict[str, Any] = {"topic": "empfang", "language": "de", "reception": FRONT}
    first = hall.do(hand_out, "press", **asked)

    assert hall.do(hand_out, "press", **asked) == first


def test_anybodys_ticket_is_printed_again(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    with hall.reading() as records:
        assert papers.of_ticket(records, 1) == []
    hall.waits("geld")
    hall.clock.passes(minutes=30)

    (event,) = hall.do(reprint, leg=1, reception=FRONT)

    assert (event.kind, event.desk, event.advisor, event.facts["by"]) == (
        Kind.PAPER_REPRINTED, None, None, "empfang",
    )  # fmt: skip


def test_somebody_who_was_missed_is_reinstated_and_the_desk_cannot_take_that_back(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)

    (event,) = hall.do(reinstate, leg=missed.id, reception=FRONT)

    assert (event.kind, event.desk, event.advisor, event.facts["by"]) == (
        Kind.TICKET_REINSTATED, None, None, "empfang",
    )  # fmt: skip
    assert hall.leg(missed.id).state is State.WAITING
    with hall.refuses(Code.TICKET_CHANGED):
        hall.do(undo, **rat)


def test_a_number_is_given_back_with_the_reason(hall: OpenHall) -> None:
    waiting = hall.waits("geld")

    (event,) = hall.do(withdraw, leg=waiting.id, reason="left", reception=FRONT)

    assert (event.desk, event.facts["reason"], event.facts["by"]) == (None, "left", "empfang")
    assert hall.leg(waiting.id).state is State.WITHDRAWN


def test_a_prepared_number_is_checked_in(hall: OpenHall) -> None:
    expected = _expected(hall)

    (event,) = hall.do(check_in, leg=expected.id, reception=FRONT)

    assert (event.kind, event.facts["by"]) == (Kind.TICKET_CHECKED_IN, "empfang")
    assert hall.leg(expected.id).state is State.WAITING


def test_the_rest_says_who_did_it_too(hall: OpenHall) -> None:
    hall.waits()
    asked = ("change the rota", "set interpreters", "check an association in", "call a wave", "recall a wave")

    happened = [hall.do(EVERYTHING[name][0], reception=FRONT, **EVERYTHING[name][1]) for name in asked]

    assert [event.facts["by"] for (event,) in happened] == ["empfang"] * len(asked)


def test_the_reception_calls_for_help_and_a_desk_comes(hall: OpenHall) -> None:
    rat = hall.sits()

    (raised,) = hall.do(raise_alarm, level=2, drill=False, reception=FRONT)

    assert (raised.desk, raised.advisor) == (AT_RECEPTION, "empfang")
    assert hall.do(acknowledge_alarm, alarm=1, **rat)[0].desk == "eins"
    assert hall.do(end_alarm, alarm=1, reception=FRONT)[0].kind is Kind.ALARM_ENDED


def test_the_reception_comes_to_a_desk_and_not_to_itself(hall: OpenHall) -> None:
    hall.do(raise_alarm, level=1, drill=False, **hall.sits())
    hall.do(raise_alarm, level=1, drill=False, reception=FRONT)

    comes = hall.do(acknowledge_alarm, alarm=1, reception=FRONT)

    assert comes[0].desk == AT_RECEPTION
    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(acknowledge_alarm, alarm=2, reception=FRONT)


def _expected(hall: OpenHall) -> Leg:
    site = a_site(
        topics=(a_topic("papiere", redirect="nebenan"), a_topic("empfang")), redirects=(a_redirect(afterwards="empfang"),),
    )  # fmt: skip
    hall.loads(site)
    (event,) = hall.do(take_ticket, language="de", topic="papiere", answer=None, kiosk="1", afterwards=True)
    return hall.leg(event.leg)

"""An advisor calls somebody in particular, out of turn."""

from typing import Any

import pytest

from server.actions.call_ticket import call_ticket
from server.actions.pause import pause
from server.actions.start import start
from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import InterpreterLine
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.at_once import at_once
from tests.building import a_site
from tests.open_hall import OpenHall

WHY = "Das Kind ist krank"


def test_somebody_further_back_is_called_and_those_before_are_counted_as_passed(hall: OpenHall) -> None:
    first, second, wanted = hall.waits("arbeit"), hall.waits("empfang"), hall.waits("empfang")
    rat = hall.sits()

    (event,) = hall.do(call_ticket, leg=wanted.id, reason=f" {WHY} ", **rat)

    passed: Any = event.facts["passed"]
    assert (event.kind, event.leg, event.facts["reason"]) == (Kind.TICKET_CALLED, wanted.id, WHY)
    assert {(each["topic"], each["why"], each["people"], each["oldest"]) for each in passed} == {
        ("arbeit", "chosen", 1, first.ticket),
        ("empfang", "chosen", 1, second.ticket),
    }
    assert (hall.leg(wanted.id).state, hall.leg(wanted.id).desk) == (State.CALLED, "eins")
    assert hall.leg(first.id) == first


def test_whoever_was_next_anyhow_passes_nobody(hall: OpenHall) -> None:
    wanted, _ = hall.waits(), hall.waits()

    (event,) = hall.do(call_ticket, leg=wanted.id, reason=WHY, **hall.sits())

    assert event.facts["passed"] == []


def test_those_whom_the_advisor_may_not_help_are_passed_for_that_reason(hall: OpenHall) -> None:
    hall.waits("geld")
    wanted = hall.waits("empfang")

    (event,) = hall.do(call_ticket, leg=wanted.id, reason=WHY, **hall.sits())

    passed: Any = event.facts["passed"]
    assert [each["why"] for each in passed] == ["other-topic"]


def test_a_free_interpreter_line_is_taken_and_a_busy_one_is_no_hindrance(hall: OpenHall) -> None:
    hall.loads(a_site(interpreter_lines=(InterpreterLine(id="video", title="Video", languages=("ar",), at_once=1),)))
    legs = [hall.takes_ticket(language="ar").leg for _ in range(2)]

    (first,) = hall.do(call_ticket, leg=legs[0], reason=WHY, **hall.sits("rat", "eins"))
    (second,) = hall.do(call_ticket, leg=legs[1], reason=WHY, **hall.sits("amt", "zwei"))

    assert (first.facts["way"], first.facts["interpreter"]) == ("interpreter", "video")
    assert (second.facts["way"], second.facts["interpreter"]) == ("anyhow", None)


@pytest.mark.parametrize("reason", ["", "  "])
def test_without_a_reason_nobody_is_called(hall: OpenHall, reason: str) -> None:
    wanted, rat = hall.waits(), hall.sits()

    with hall.refuses(Code.REASON_MISSING):
        hall.do(call_ticket, leg=wanted.id, reason=reason, **rat)


def test_a_reason_that_is_a_story_is_refused(hall: OpenHall) -> None:
    wanted, rat = hall.waits(), hall.sits()

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(call_ticket, leg=wanted.id, reason="x" * 201, **rat)


def test_somebody_whom_this_advisor_may_not_help_is_refused(hall: OpenHall) -> None:
    theirs, rat = hall.waits("geld"), hall.sits()

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(call_ticket, leg=theirs.id, reason=WHY, **rat)


def test_somebody_who_does_not_wait_is_refused(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    there, rat = hall.calls(hall.sits("amt", "zwei")), hall.sits()

    with hall.refuses(Code.STATE_WRONG):
        hall.do(call_ticket, leg=there.id, reason=WHY, **rat)


@pytest.mark.parametrize("has_come", [True, False])
def test_nobody_is_called_to_a_busy_desk(hall: OpenHall, *, has_come: bool) -> None:
    hall.waits()
    wanted, rat = hall.waits(), hall.sits()
    there = hall.calls(rat)
    if has_come:
        hall.do(start, leg=there.id, **rat)

    with hall.refuses(Code.DESK_BUSY):
        hall.do(call_ticket, leg=wanted.id, reason=WHY, **rat)


def test_nobody_is_called_to_a_desk_in_a_pause(hall: OpenHall) -> None:
    wanted, rat = hall.waits(), hall.sits()
    hall.do(pause, reason="break", **rat)

    with hall.refuses(Code.DESK_PAUSED):
        hall.do(call_ticket, leg=wanted.id, reason=WHY, **rat)


def test_a_tab_that_holds_no_desk_calls_nobody(hall: OpenHall) -> None:
    wanted = hall.waits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(call_ticket, leg=wanted.id, reason=WHY, seat="never opened", advisor="rat")


def test_a_double_click_calls_once(hall: OpenHall) -> None:
    wanted, rat = hall.waits(), hall.sits()
    hall.do(call_ticket, leg=wanted.id, reason=WHY, **rat)

    again = hall.do(call_ticket, leg=wanted.id, reason=WHY, **rat)

    assert not again
    assert hall.leg(wanted.id).calls == 1


def test_of_two_who_want_the_same_person_one_gets_them(hall: OpenHall) -> None:
    wanted, seats = hall.waits(), (hall.sits("rat", "eins"), hall.sits("amt", "zwei"))

    done = at_once(*[lambda seat=seat: hall.do(call_ticket, leg=wanted.id, reason=WHY, **seat) for seat in seats])

    refused = [each for each in done if isinstance(each, Refusal)]
    assert [refusal.code for refusal in refused] == [Code.STATE_WRONG]
    assert hall.leg(wanted.id).calls == 1

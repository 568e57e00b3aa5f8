"""A number is given back."""

import pytest

from server.actions.mark_no_show import mark_no_show
from server.actions.withdraw import withdraw
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.domain.visits.visit import Withdrawal
from tests.at_once import at_once
from tests.open_hall import OpenHall


def test_whoever_gives_the_number_back_is_not_called(hall: OpenHall) -> None:
    first, second = hall.waits(), hall.waits()

    (event,) = hall.do(withdraw, leg=first.id)

    ended = hall.leg(first.id)
    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.TICKET_WITHDRAWN, first.id, None, None)
    assert event.facts["reason"] == "visitor"
    assert (ended.state, ended.ended_at) == (State.WITHDRAWN, hall.clock())
    assert hall.calls(hall.sits()).id == second.id


@pytest.mark.parametrize("reason", Withdrawal)
def test_an_advisor_says_why_a_number_is_no_longer_needed(hall: OpenHall, reason: Withdrawal) -> None:
    waiting = hall.waits()
    rat = hall.sits()

    (event,) = hall.do(withdraw, leg=waiting.id, reason=reason.value, **rat)

    assert (event.desk, event.advisor, event.facts["reason"]) == ("eins", "rat", reason.value)


def test_somebody_who_was_missed_can_give_the_number_back_and_no_desk_is_blamed(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)

    (event,) = hall.do(withdraw, leg=missed.id)

    assert (event.desk, event.advisor) == (None, None)
    assert hall.leg(missed.id).state is State.WITHDRAWN


def test_the_same_request_withdraws_once(hall: OpenHall) -> None:
    waiting = hall.waits()
    first = hall.do(withdraw, "touch", leg=waiting.id)

    again = hall.do(withdraw, "touch", leg=waiting.id)

    assert again == first


def test_a_number_that_is_given_back_twice_at_once_is_given_back_once(hall: OpenHall) -> None:
    waiting = hall.waits()

    with hall.beside() as beside:
        at_once(lambda: hall.do(withdraw, leg=waiting.id), lambda: beside.do(withdraw, leg=waiting.id))

    assert [row[4] for row in hall.everything()["events"]].count(Kind.TICKET_WITHDRAWN.value) == 1


def test_a_number_that_is_called_is_not_given_back(hall: OpenHall) -> None:
    hall.waits()
    called = hall.calls(hall.sits())

    with hall.refuses(Code.STATE_WRONG):
        hall.do(withdraw, leg=called.id)


def test_a_reason_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    waiting = hall.waits()
    rat = hall.sits()

    with hall.refuses(Code.OUTCOME_UNKNOWN):
        hall.do(withdraw, leg=waiting.id, reason="dislike", **rat)


def test_an_advisor_takes_nobody_out_of_a_line_that_is_not_theirs(hall: OpenHall) -> None:
    waiting = hall.waits("familie")
    kasse = hall.sits("kasse")

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(withdraw, leg=waiting.id, reason="left", **kasse)


def test_a_ticket_that_is_not_there_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(withdraw, leg=999)


def test_a_tab_that_holds_no_desk_withdraws_nobody(hall: OpenHall) -> None:
    waiting = hall.waits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(withdraw, leg=waiting.id, reason="left", seat="never opened", advisor="rat")

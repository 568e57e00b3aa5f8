"""A talk ends, with how it ended."""

import pytest

from server.actions.finish import finish
from server.domain.event import Kind
from server.domain.leg import LegOutcome, State
from server.domain.refusal import Code
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.mark.parametrize("outcome", LegOutcome)
def test_a_talk_ends_with_an_outcome(hall: OpenHall, outcome: LegOutcome) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(finish, leg=served.id, outcome=outcome.value, **rat)

    ended = hall.leg(served.id)
    assert (event.kind, event.advisor, event.facts["outcome"]) == (Kind.TICKET_FINISHED, "rat", outcome.value)
    assert (ended.state, ended.outcome, ended.ended_at) == (State.FINISHED, outcome, hall.clock())


def test_the_same_request_finishes_once(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    first = hall.do(finish, "click", leg=served.id, outcome="answered", **rat)

    again = hall.do(finish, "click", leg=served.id, outcome="answered", **rat)

    assert again == first


def test_of_two_who_finish_at_once_only_one_does(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.beside() as beside:
        outcomes = ("answered", "left")
        at_once(
            lambda: hall.do(finish, leg=served.id, outcome=outcomes[0], **rat),
            lambda: beside.do(finish, leg=served.id, outcome=outcomes[1], **rat),
        )

    kinds = [row[4] for row in hall.everything()["events"]]
    assert kinds.count(Kind.TICKET_FINISHED.value) == 1
    assert hall.leg(served.id).version == served.version + 1


def test_an_outcome_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.OUTCOME_UNKNOWN):
        hall.do(finish, leg=served.id, outcome="happy", **rat)


def test_somebody_who_has_not_come_yet_is_not_finished(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(finish, leg=called.id, outcome="answered", **rat)


def test_a_talk_that_has_ended_is_no_longer_here(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)
    hall.do(finish, leg=served.id, outcome="answered", **rat)

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(finish, leg=served.id, outcome="left", **rat)


def test_a_tab_that_holds_no_desk_finishes_nothing(hall: OpenHall) -> None:
    hall.waits()
    served = hall.serves(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(finish, leg=served.id, outcome="answered", seat="never opened", advisor="rat")

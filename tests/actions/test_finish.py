"""A talk ends, with how it ended and what the advisor noted."""

from dataclasses import replace

import pytest

from server.actions.finish import finish
from server.domain.refusal import Code
from server.domain.site.site_settings import ClosingAnswer, ClosingQuestion
from server.domain.visits.event import Kind
from server.domain.visits.leg import LegOutcome, State
from tests.at_once import at_once
from tests.open_hall import OpenHall

SINCE = ClosingQuestion(id="since", title="Seit wann hier?", answers=(ClosingAnswer(id="new", title="Neu"),))


@pytest.mark.parametrize("outcome", LegOutcome)
def test_a_talk_ends_with_an_outcome(hall: OpenHall, outcome: LegOutcome) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(finish, leg=served.id, outcome=outcome.value, **rat)

    ended = hall.leg(served.id)
    assert (event.kind, event.advisor, event.facts["outcome"]) == (Kind.TICKET_FINISHED, "rat", outcome.value)
    assert (ended.state, ended.outcome, ended.ended_at) == (State.FINISHED, outcome, hall.clock())
    assert (event.facts["then"], event.facts["next_leg"]) == (None, None)


def test_what_the_advisor_noted_stands_in_the_event(hall: OpenHall) -> None:
    hall.loads(replace(hall.site, closing_questions=(SINCE,)))
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(finish, leg=served.id, outcome="answered", relatives=3, answers={"since": "new"}, **rat)

    assert (event.facts["relatives"], event.facts["answers"]) == (3, {"since": "new"})


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


@pytest.mark.parametrize("relatives", [-1, 21])
def test_a_number_of_relatives_that_nobody_brings_is_refused(hall: OpenHall, relatives: int) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.PARTY_WRONG):
        hall.do(finish, leg=served.id, outcome="answered", relatives=relatives, **rat)


@pytest.mark.parametrize("answers", [{"since": "never"}, {"age": "new"}])
def test_a_question_or_answer_that_the_site_does_not_have_is_refused(hall: OpenHall, answers: dict[str, str]) -> None:
    hall.loads(replace(hall.site, closing_questions=(SINCE,)))
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.QUESTION_UNKNOWN):
        hall.do(finish, leg=served.id, outcome="answered", answers=answers, **rat)

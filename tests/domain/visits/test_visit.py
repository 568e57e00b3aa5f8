"""How a visit goes on, and what its visitor may do about it."""

from datetime import timedelta

import pytest

from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import StepOut
from server.domain.visits.leg import State
from server.domain.visits.need import Need
from server.domain.visits.visit import OwnStep, must_be_away_for, next_need, own_steps
from tests.building import TODAY, a_leg, a_site

WITH_BREAKS = a_site(step_out=StepOut(minutes=10, times=2))


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (State.WAITING, [OwnStep.STEP_OUT, OwnStep.WITHDRAW]),
        (State.AWAY, [OwnStep.COME_BACK, OwnStep.WITHDRAW]),
        (State.EXPECTED, [OwnStep.CHECK_IN, OwnStep.WITHDRAW]),
        (State.PARKED, [OwnStep.UNPARK, OwnStep.WITHDRAW]),
        (State.NO_SHOW, [OwnStep.WITHDRAW]),
        (State.CALLED, []),
        (State.SERVING, []),
        (State.FINISHED, []),
    ],
)
def test_what_visitors_can_do_depends_on_how_their_ticket_stands(state: State, possible: list[OwnStep]) -> None:
    assert list(own_steps(WITH_BREAKS, a_leg(state=state))) == possible


def test_stepping_out_is_not_offered_where_it_is_not_set_up_or_once_too_often() -> None:
    not_set_up = own_steps(a_site(), a_leg())
    once_more = own_steps(WITH_BREAKS, a_leg(away_times=1))
    too_often = own_steps(WITH_BREAKS, a_leg(away_times=2))

    assert OwnStep.STEP_OUT in once_more
    assert OwnStep.STEP_OUT not in (*not_set_up, *too_often)


def test_one_is_away_for_as_long_as_asked_else_as_long_as_allowed() -> None:
    minutes = [must_be_away_for(WITH_BREAKS, a_leg(), asked) for asked in (None, 1, 10)]

    assert minutes == [10, 1, 10]


def test_the_next_need_is_in_the_same_language_and_asks_for_nobody_in_particular() -> None:
    leg = a_leg(language="ar", wanted="rat", organisation="verein")

    need = next_need(a_site(), leg, topic="anmelden", here={"amt"}, day=TODAY)

    assert need == Need(topic="anmelden", language="ar")


@pytest.mark.parametrize(
    ("topic", "organisation", "code"),
    [
        ("tanzen", "", Code.TOPIC_UNKNOWN),
        ("geld", "", Code.NOBODY_HERE),
        ("anmelden", "verein", Code.NOBODY_HERE),
    ],
    ids=["no such topic", "its advisor is not here", "the organisation does not do it"],
)
def test_a_visit_goes_on_only_to_somebody_who_is_here(topic: str, organisation: str, code: Code) -> None:
    with pytest.raises(Refusal) as refused:
        next_need(a_site(), a_leg(), topic=topic, organisation=organisation, here={"amt", "rat"}, day=TODAY)

    assert refused.value.code is code


def test_a_visit_does_not_go_on_after_midnight() -> None:
    with pytest.raises(Refusal) as refused:
        next_need(a_site(), a_leg(), topic="empfang", here={"rat"}, day=TODAY + timedelta(days=1))

    assert refused.value.code is Code.TICKET_UNKNOWN

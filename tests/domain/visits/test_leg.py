"""A leg: which steps follow which, and what each changes."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.refusal import Code, Refusal
from server.domain.visits import leg_back
from server.domain.visits.leg import Leg, LegOutcome, State
from tests.building import MONDAY, a_leg

LATER = MONDAY + timedelta(minutes=3)

Step = Callable[[Leg], Leg]

AT_A_DESK = (State.CALLED, State.SERVING)

STEPS: dict[str, tuple[tuple[State, ...], Step, State]] = {
    "called": ((State.WAITING,), lambda leg: leg.called(desk="eins", advisor="rat", at=LATER), State.CALLED),
    "recalled": ((State.CALLED,), lambda leg: leg.recalled(at=LATER), State.CALLED),
    "started": ((State.CALLED,), lambda leg: leg.started(at=LATER), State.SERVING),
    "finished": ((State.SERVING,), lambda leg: leg.finished(LegOutcome.ANSWERED, at=LATER), State.FINISHED),
    "referred": (AT_A_DESK, lambda leg: leg.referred(at=LATER), State.FINISHED),
    "parked": (AT_A_DESK, Leg.parked, State.PARKED),
    "unparked": ((State.PARKED,), Leg.unparked, State.WAITING),
    "stepped out": ((State.WAITING,), lambda leg: leg.stepped_out(until=LATER), State.AWAY),
    "came back": ((State.AWAY,), Leg.came_back, State.WAITING),
    "withdrawn": (
        (State.WAITING, State.AWAY, State.EXPECTED, State.PARKED, State.NO_SHOW),
        lambda leg: leg.withdrawn(at=LATER),
        State.WITHDRAWN,
    ),
    "not shown": ((State.CALLED,), lambda leg: leg.not_shown(at=LATER), State.NO_SHOW),
    "reinstated": ((State.NO_SHOW,), Leg.reinstated, State.WAITING),
    "uncalled": ((State.CALLED,), leg_back.uncalled, State.WAITING),
    "unstarted": ((State.SERVING,), leg_back.unstarted, State.CALLED),
    "unfinished": ((State.FINISHED,), leg_back.unfinished, State.CALLED),
    "taken up": ((State.PARKED,), lambda leg: leg_back.taken_up(leg, desk="eins"), State.CALLED),
    "shown": ((State.NO_SHOW,), leg_back.shown, State.CALLED),
    "unreinstated": ((State.WAITING,), lambda leg: leg_back.unreinstated(leg, at=LATER), State.NO_SHOW),
}
"""Each step: the states from which it is possible, the step, and where it leads (when nobody had come yet)."""

NEVER_CHANGE = ("id", "ticket", "site", "day", "topic", "sort_key", "joined_at")


@pytest.mark.parametrize(("name", "state"), [(name, state) for name in STEPS for state in STEPS[name][0]])
def test_a_step_leads_where_it_should(name: str, state: State) -> None:
    _, step, leads_to = STEPS[name]

    after = step(a_leg(state=state))

    assert after.state is leads_to


@pytest.mark.parametrize(("name", "state"), [(name, state) for name in STEPS for state in State])
def test_a_step_is_possible_in_its_states_only(name: str, state: State) -> None:
    possible, step, _ = STEPS[name]
    leg = a_leg(state=state)

    if state in possible:
        assert step(leg) != leg
    else:
        with pytest.raises(Refusal) as refused:
            step(leg)
        assert (refused.value.code, refused.value.details) == (Code.STATE_WRONG, {"state": state.value})


@given(any_.lists(any_.sampled_from(list(STEPS)), max_size=30))
def test_whatever_happens_the_place_in_line_stays_and_versions_grow(names: list[str]) -> None:
    seen = [a_leg()]

    for name in names:
        possible, step, _ = STEPS[name]
        if seen[-1].state in possible:
            seen.append(step(seen[-1]))

    assert [leg.version for leg in seen] == list(range(len(seen)))
    assert len({tuple(getattr(leg, name) for name in NEVER_CHANGE) for leg in seen}) == 1
    assert all(before.calls <= after.calls for before, after in pairwise(seen))


def test_the_call_counts_stay_when_it_is_taken_back_so_that_the_wall_knows_a_new_one() -> None:
    called = a_leg().called(desk="eins", advisor="rat", at=MONDAY)

    again = leg_back.uncalled(called).called(desk="zwei", advisor="amt", at=LATER)

    assert (called.calls, again.calls) == (1, 2)


@pytest.mark.parametrize(
    ("step", "back"),
    [
        ("called", "uncalled"), ("started", "unstarted"), ("finished", "unfinished"), ("not shown", "shown"),
        ("referred", "unfinished"), ("parked", "taken up"),
    ],
)  # fmt: skip
def test_a_step_back_leaves_no_trace_but_the_version(step: str, back: str) -> None:
    state = STEPS[step][0][-1]
    came = MONDAY if state is State.SERVING else None
    before = a_leg(state=state, desk=None if state is State.WAITING else "eins", started_at=came, calls=1)

    after = STEPS[back][1](STEPS[step][1](before))

    differing = {field.name for field in fields(Leg) if getattr(after, field.name) != getattr(before, field.name)}
    assert differing == ({"version", "calls"} if step == "called" else {"version"})


def test_whoever_takes_the_desk_over_has_the_person_too() -> None:
    served = a_leg(state=State.SERVING, desk="eins", advisor="rat", version=2)

    handed = served.handed_to("amt")

    assert (handed.advisor, handed.desk, handed.state, handed.version) == ("amt", "eins", State.SERVING, 3)


def test_at_the_end_of_the_day_every_leg_can_expire() -> None:
    ended = [a_leg(state=state).expired(at=LATER) for state in State]

    assert {(leg.state, leg.ended_at) for leg in ended} == {(State.EXPIRED, LATER)}


@pytest.mark.parametrize("state", AT_A_DESK)
def test_after_a_step_back_the_same_interpreter_line_is_held(state: State) -> None:
    came = MONDAY if state is State.SERVING else None
    leg = a_leg(state=state, desk="eins", started_at=came, interpreter="video")

    referred, parked = leg.referred(at=LATER), leg.parked()

    back = [leg_back.unfinished(referred), leg_back.taken_up(parked, desk="eins")]
    assert {(again.state, again.interpreter) for again in back} == {(state, "video")}


def test_whoever_waits_again_is_as_if_never_called() -> None:
    called = a_leg().called(desk="eins", advisor="rat", at=MONDAY, interpreter="video")

    back = {
        "unparked": called.started(at=LATER).parked().unparked(),
        "reinstated": called.not_shown(at=LATER).reinstated(),
        "uncalled": leg_back.uncalled(called),
    }

    assert {name: replace(leg, version=0, calls=0) for name, leg in back.items()} == dict.fromkeys(back, a_leg())


def test_a_reinstatement_that_is_taken_back_leaves_no_trace_but_the_version() -> None:
    missed = a_leg().called(desk="eins", advisor="rat", at=MONDAY, interpreter="video").not_shown(at=MONDAY)

    after = leg_back.unreinstated(missed.reinstated(), at=LATER, call=leg_back.call_of(missed))

    assert replace(after, version=missed.version) == missed


def test_a_reinstatement_that_the_release_before_noted_can_be_taken_back_too() -> None:
    missed = a_leg(state=State.NO_SHOW, desk="eins", advisor="rat", called_at=MONDAY, ended_at=MONDAY)
    as_it_left_it = replace(missed, state=State.WAITING, ended_at=None)

    after = leg_back.unreinstated(as_it_left_it, at=LATER)

    assert after == replace(missed, ended_at=LATER, version=1)


def test_stepping_out_is_counted_and_ends_with_the_return() -> None:
    away = a_leg().stepped_out(until=LATER)

    back = away.came_back()

    assert (away.away_until, away.away_times) == (LATER, 1)
    assert (back.away_until, back.away_times) == (None, 1)


def test_nobody_stands_at_a_desk_with_a_number_that_was_given_back() -> None:
    missed = a_leg(state=State.NO_SHOW, desk="eins", advisor="rat", promise="safe")

    ended = missed.withdrawn(at=LATER)

    assert (ended.desk, ended.advisor, ended.promise, ended.ended_at) == (None, None, None, LATER)


def test_a_prepared_ticket_begins_when_its_visitor_comes_with_the_head_start_it_was_given() -> None:
    prepared = a_leg(state=State.EXPECTED, head_start=20)

    here = prepared.checked_in(at=LATER)

    assert (here.state, here.joined_at) == (State.WAITING, LATER)
    assert here.sort_key == LATER - timedelta(minutes=20)


@pytest.mark.parametrize("state", [state for state in State if state is not State.EXPECTED])
def test_only_a_prepared_ticket_can_begin(state: State) -> None:
    with pytest.raises(Refusal) as refused:
        a_leg(state=state).checked_in(at=LATER)

    assert refused.value.code is Code.STATE_WRONG

"""A leg: which steps follow which, and what each changes."""

from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.leg import Leg, LegOutcome, State
from server.domain.refusal import Code, Refusal
from tests.building import MONDAY, a_leg

LATER = MONDAY + timedelta(minutes=3)

Step = Callable[[Leg], Leg]

STEPS: dict[str, tuple[State, Step, State]] = {
    "called": (State.WAITING, lambda leg: leg.called(desk="eins", advisor="rat", at=LATER), State.CALLED),
    "recalled": (State.CALLED, lambda leg: leg.recalled(at=LATER), State.CALLED),
    "started": (State.CALLED, lambda leg: leg.started(at=LATER), State.SERVING),
    "finished": (State.SERVING, lambda leg: leg.finished(LegOutcome.ANSWERED, at=LATER), State.FINISHED),
    "not shown": (State.CALLED, lambda leg: leg.not_shown(at=LATER), State.NO_SHOW),
    "reinstated": (State.NO_SHOW, Leg.reinstated, State.WAITING),
    "uncalled": (State.CALLED, Leg.uncalled, State.WAITING),
    "unstarted": (State.SERVING, Leg.unstarted, State.CALLED),
    "unfinished": (State.FINISHED, Leg.unfinished, State.SERVING),
    "shown": (State.NO_SHOW, Leg.shown, State.CALLED),
    "unreinstated": (State.WAITING, lambda leg: leg.unreinstated(at=LATER), State.NO_SHOW),
}
"""Each step: the one state from which it is possible, the step, and where it leads."""

NEVER_CHANGE = ("id", "ticket", "site", "day", "topic", "sort_key", "joined_at")


@pytest.mark.parametrize("name", STEPS)
def test_a_step_leads_where_it_should(name: str) -> None:
    possible, step, leads_to = STEPS[name]

    after = step(a_leg(state=possible))

    assert after.state is leads_to


@pytest.mark.parametrize(("name", "state"), [(name, state) for name in STEPS for state in State])
def test_a_step_is_possible_in_one_state_only(name: str, state: State) -> None:
    possible, step, _ = STEPS[name]
    leg = a_leg(state=state)

    if state is possible:
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
        if seen[-1].state is possible:
            seen.append(step(seen[-1]))

    assert [leg.version for leg in seen] == list(range(len(seen)))
    assert len({tuple(getattr(leg, name) for name in NEVER_CHANGE) for leg in seen}) == 1
    assert all(before.calls <= after.calls for before, after in pairwise(seen))


def test_the_call_counts_stay_when_it_is_taken_back_so_that_the_wall_knows_a_new_one() -> None:
    called = a_leg().called(desk="eins", advisor="rat", at=MONDAY)

    again = called.uncalled().called(desk="zwei", advisor="amt", at=LATER)

    assert (called.calls, again.calls) == (1, 2)


@pytest.mark.parametrize(
    ("step", "back"),
    [("called", "uncalled"), ("started", "unstarted"), ("finished", "unfinished"), ("not shown", "shown")],
)
def test_a_step_back_leaves_no_trace_but_the_version(step: str, back: str) -> None:
    before = a_leg(state=STEPS[step][0], calls=1)

    after = STEPS[back][1](STEPS[step][1](before))

    differing = {field.name for field in fields(Leg) if getattr(after, field.name) != getattr(before, field.name)}
    assert differing <= {"version", "calls", "desk", "advisor", "called_at"} - ({"desk"} if step != "called" else set())


def test_whoever_takes_the_desk_over_has_the_person_too() -> None:
    served = a_leg(state=State.SERVING, desk="eins", advisor="rat", version=2)

    handed = served.handed_to("amt")

    assert (handed.advisor, handed.desk, handed.state, handed.version) == ("amt", "eins", State.SERVING, 3)


def test_at_the_end_of_the_day_every_leg_can_expire() -> None:
    ended = [a_leg(state=state).expired(at=LATER) for state in State]

    assert {(leg.state, leg.ended_at) for leg in ended} == {(State.EXPIRED, LATER)}

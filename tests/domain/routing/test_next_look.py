"""When a visitor's page looks again by itself."""

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.next_look import CALM, RARELY, SOON, next_look
from server.domain.routing.outlook import Outlook
from server.domain.visits.leg import State


@pytest.mark.parametrize(
    ("people", "low", "seconds"), [(9, 15, SOON), (3, 40, SOON), (9, 20, CALM), (40, 55, CALM), (40, 60, RARELY)]
)
def test_the_nearer_the_turn_the_sooner(people: int, low: int, seconds: int) -> None:
    told = Outlook(people=people, or_more=False, range=Range(low=low, high=low + 20))

    assert next_look(State.WAITING, told) == seconds


def test_where_nobody_can_say_how_long_it_looks_as_usual() -> None:
    assert next_look(State.WAITING, Outlook(people=9, or_more=False, range=None)) == CALM


def test_who_is_called_may_be_called_once_more_at_any_moment() -> None:
    assert next_look(State.CALLED, None) == SOON


@pytest.mark.parametrize("state", [State.SERVING, State.AWAY, State.PARKED, State.NO_SHOW, State.EXPECTED])
def test_who_does_not_wait_is_looked_after_as_usual(state: State) -> None:
    assert next_look(state, None) == CALM


@pytest.mark.parametrize("state", [State.FINISHED, State.WITHDRAWN, State.EXPIRED])
def test_what_is_over_hardly_changes(state: State) -> None:
    assert next_look(state, None) == RARELY

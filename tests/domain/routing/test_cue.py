"""What somebody who waits is told: each cue once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.domain.routing.cue import Cue, CueKind, cue_of, is_new
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.routing.promise import NOT_TODAY
from server.domain.routing.soon import comes_soon
from server.domain.visits.leg import Leg, State
from server.domain.visits.wave import Wave
from tests.building import MONDAY, a_leg

WAVE = Wave(id=1, first=1, last=9, calls=1, called_at=MONDAY)


def told(low: int) -> Outlook:
    """Three people ahead, and a wait of at least so many minutes."""
    return Outlook(people=3, or_more=False, range=Range(low=low, high=low + 10))


def cue(leg: Leg, *, low: int = 30, wave: Wave | None = None) -> Cue | None:
    return cue_of(leg, outlook=told(low), wave=wave, walk_minutes=5)


@pytest.mark.parametrize(
    ("low", "walk", "soon"), [(0, 5, True), (5, 5, True), (10, 5, False), (10, 10, True), (5, 0, False)]
)
def test_it_is_soon_when_the_way_back_takes_as_long_as_the_turn_may(low: int, walk: int, soon: bool) -> None:
    assert comes_soon(told(low), walk) is soon


def test_nobody_is_called_back_while_nobody_can_say_how_long_it_takes() -> None:
    assert not comes_soon(Outlook(people=0, or_more=False, range=None), 60)


def test_who_still_has_time_is_told_nothing() -> None:
    assert cue(a_leg()) is None


@pytest.mark.parametrize(
    ("leg", "wave", "kind"),
    [
        (a_leg(), None, CueKind.SOON),
        (a_leg(), WAVE, CueKind.WAVE),
        (a_leg(promise=NOT_TODAY), None, None),
        (a_leg(state=State.CALLED, calls=1, called_at=MONDAY), WAVE, CueKind.CALLED),
        (a_leg(state=State.SERVING), None, None),
        (a_leg(state=State.AWAY), None, None),
        (a_leg(state=State.FINISHED), None, None),
    ],
)
def test_the_nearest_thing_is_what_is_told(leg: Leg, wave: Wave | None, kind: CueKind | None) -> None:
    found = cue(leg, low=0, wave=wave)

    assert (found.kind if found else None) is kind


def test_soon_is_told_once_for_a_leg_and_not_after_its_call() -> None:
    soon, called = Cue(leg=7, kind=CueKind.SOON), Cue(leg=7, kind=CueKind.CALLED, calls=1, at=MONDAY)

    assert is_new(soon, "")
    assert not is_new(soon, soon.key)
    assert not is_new(soon, called.key)
    assert is_new(replace(soon, leg=8), called.key)


def test_every_call_is_told_also_when_one_was_taken_back() -> None:
    first = Cue(leg=7, kind=CueKind.CALLED, calls=1, at=MONDAY)
    after_undo = replace(first, at=MONDAY + timedelta(minutes=1))

    assert is_new(first, "7 soon")
    assert not is_new(first, first.key)
    assert is_new(after_undo, first.key)


def test_the_key_of_a_cue_fits_where_it_is_kept() -> None:
    assert len(Cue(leg=999_999_999, kind=CueKind.CALLED, calls=99, at=MONDAY).key) <= 32

"""An advisor invites the next numbers together to a place."""

from dataclasses import replace

import pytest

from server.actions.call_wave import call_wave
from server.actions.recall_wave import recall_wave
from server.domain.refusal import Code
from server.domain.site.site_settings import Waves
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import waves
from tests.at_once import at_once
from tests.building import said
from tests.open_hall import OpenHall, Seated


@pytest.fixture
def crowded(hall: OpenHall) -> OpenHall:
    """Waves of three; the numbers 1 to 7 wait."""
    hall.loads(replace(hall.site, waves=Waves(place=said("Saal"), size=3)))
    for _ in range(7):
        hall.waits()
    return hall


def called(hall: OpenHall, seated: Seated, size: int | None = None) -> tuple[object, object]:
    (event,) = hall.do(call_wave, size=size, **seated)
    return event.facts["first"], event.facts["last"]


def test_waves_follow_one_another_until_everybody_is_in_one(crowded: OpenHall) -> None:
    rat = crowded.sits()

    ranges = [called(crowded, rat) for _ in range(3)]

    assert ranges == [(1, 3), (4, 6), (7, 7)]
    with crowded.refuses(Code.NOBODY_WAITS):
        crowded.do(call_wave, **rat)


def test_a_wave_is_only_an_invitation(crowded: OpenHall) -> None:
    rat = crowded.sits()

    (event,) = crowded.do(call_wave, size=5, **rat)

    assert (event.kind, event.desk, event.advisor) == (Kind.WAVE_CALLED, "eins", "rat")
    assert dict(event.facts) == {"first": 1, "last": 5, "calls": 1}
    assert {crowded.leg(leg).state for leg in range(1, 8)} == {State.WAITING}


def test_whoever_is_called_to_a_desk_is_not_invited_too(crowded: OpenHall) -> None:
    rat = crowded.sits()
    crowded.calls(rat)

    assert called(crowded, rat) == (2, 4)


def test_yesterdays_waves_do_not_count(crowded: OpenHall) -> None:
    crowded.do(call_wave, **crowded.sits())
    crowded.clock.passes(days=1)
    crowded.waits()

    assert called(crowded, crowded.sits()) == (1, 1)


def test_desks_that_press_at_once_call_different_waves(crowded: OpenHall) -> None:
    seats = [crowded.sits("rat", "eins"), crowded.sits("amt", "zwei")]

    with crowded.beside() as beside:
        at_once(*[
            lambda one=one, seat=seat: one.do(call_wave, **seat)
            for one, seat in zip((crowded, beside), seats, strict=True)
        ])  # fmt: skip

    with crowded.reading() as records:
        assert [(wave.first, wave.last) for wave in waves.of_today(records)] == [(1, 3), (4, 6)]


def test_the_same_request_calls_one_wave(crowded: OpenHall) -> None:
    rat = crowded.sits()
    first = crowded.do(call_wave, "click", **rat)

    again = crowded.do(call_wave, "click", **rat)

    assert again == first


@pytest.mark.parametrize("size", [0, -1, 101])
def test_a_wave_of_a_strange_size_is_refused(crowded: OpenHall, size: int) -> None:
    rat = crowded.sits()

    with crowded.refuses(Code.BAD_REQUEST):
        crowded.do(call_wave, size=size, **rat)


def test_a_tab_that_holds_no_desk_calls_no_wave(crowded: OpenHall) -> None:
    with crowded.refuses(Code.DESK_NOT_YOURS):
        crowded.do(call_wave, seat="never opened", advisor="rat")


@pytest.mark.parametrize("action", [call_wave, recall_wave])
def test_a_hall_without_waves_says_so(hall: OpenHall, action: object) -> None:
    rat = hall.sits()

    with hall.refuses(Code.NOT_SET_UP):
        hall.do(action, **rat)  # type: ignore[arg-type]  # both are actions

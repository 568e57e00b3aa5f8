"""An advisor invites the last wave again."""

from dataclasses import replace

import pytest

from server.actions.call_wave import call_wave
from server.actions.recall_wave import recall_wave
from server.domain.refusal import Code
from server.domain.site.site_settings import Waves
from server.storage import waves
from tests.building import said
from tests.open_hall import OpenHall


@pytest.fixture
def crowded(hall: OpenHall) -> OpenHall:
    """Waves of two; the numbers 1 to 4 wait."""
    hall.loads(replace(hall.site, waves=Waves(place=said("Saal"), size=2)))
    for _ in range(4):
        hall.waits()
    return hall


def test_the_last_wave_is_called_again_and_counted(crowded: OpenHall) -> None:
    rat = crowded.sits()
    crowded.do(call_wave, **rat), crowded.do(call_wave, **rat)
    crowded.clock.passes(minutes=3)

    (event,) = crowded.do(recall_wave, **rat)

    with crowded.reading() as records:
        newest = waves.newest(records)
    assert newest is not None
    assert dict(event.facts) == {"first": 3, "last": 4, "calls": 2}
    assert (newest.first, newest.last, newest.calls, newest.called_at) == (3, 4, 2, crowded.clock())


def test_the_same_request_recalls_once(crowded: OpenHall) -> None:
    rat = crowded.sits()
    crowded.do(call_wave, **rat)
    first = crowded.do(recall_wave, "click", **rat)

    again = crowded.do(recall_wave, "click", **rat)

    assert again == first


def test_before_the_first_wave_there_is_none_to_recall(crowded: OpenHall) -> None:
    rat = crowded.sits()

    with crowded.refuses(Code.STATE_WRONG):
        crowded.do(recall_wave, **rat)


def test_a_tab_that_holds_no_desk_recalls_no_wave(crowded: OpenHall) -> None:
    crowded.do(call_wave, **crowded.sits())

    with crowded.refuses(Code.DESK_NOT_YOURS):
        crowded.do(recall_wave, seat="never opened", advisor="rat")

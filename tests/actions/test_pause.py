"""An advisor is away for a while."""

import pytest

from server.actions.pause import pause
from server.actions.tell_truth import tell_truth
from server.domain.refusal import Code, Refusal
from server.domain.seat_rules import PauseReason
from server.domain.site.site_settings import Closing
from server.domain.visits.event import Kind
from server.storage import seats
from tests.building import a_site, a_topic, an_advisor
from tests.open_hall import OpenHall, Seated


@pytest.mark.parametrize("reason", PauseReason)
def test_an_advisor_can_be_away_for_a_reason(hall: OpenHall, reason: PauseReason) -> None:
    rat = hall.sits()

    (event,) = hall.do(pause, reason=reason.value, **rat)

    with hall.reading() as records:
        held = seats.of_tab(records, rat["seat"])
    assert (event.kind, event.facts["reason"]) == (Kind.DESK_PAUSED, reason.value)
    assert held is not None
    assert (held.pause, held.paused_at) == (reason.value, hall.clock())


def test_the_same_request_pauses_once(hall: OpenHall) -> None:
    rat = hall.sits()
    first = hall.do(pause, "click", reason="break", **rat)

    again = hall.do(pause, "click", reason="break", **rat)

    assert again == first


def test_a_reason_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.PAUSE_UNKNOWN):
        hall.do(pause, reason="weather", **rat)


def test_nobody_goes_away_while_somebody_is_at_the_desk(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    hall.calls(rat)

    with hall.refuses(Code.DESK_BUSY):
        hall.do(pause, reason="break", **rat)


def test_a_tab_that_holds_no_desk_pauses_nothing(hall: OpenHall) -> None:
    hall.sits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(pause, reason="break", seat="never opened", advisor="rat")


def test_who_has_been_promised_a_talk_today_and_would_lose_it_comes_before_the_pause(hall: OpenHall) -> None:
    rat = _promised(hall, people=4)

    before = hall.everything()
    with pytest.raises(Refusal) as refused:
        hall.do(pause, reason="break", **rat)

    assert (refused.value.code, refused.value.details) == (Code.PAUSE_TOO_EARLY, {"minutes": 60})
    assert hall.everything() == before


def test_whoever_goes_anyway_does_so_against_promises(hall: OpenHall) -> None:
    rat = _promised(hall, people=4)

    (event,) = hall.do(pause, reason="break", anyway=True, **rat)

    assert event.facts == {"reason": "break", "against_promises": True}


@pytest.mark.parametrize("anyway", [True, False])
def test_a_pause_that_harms_nobody_is_against_no_promise(hall: OpenHall, *, anyway: bool) -> None:
    rat = _promised(hall, people=3)

    (event,) = hall.do(pause, reason="break", anyway=anyway, **rat)

    assert event.facts == {"reason": "break", "against_promises": False}


def _promised(hall: OpenHall, people: int) -> Seated:
    """An hour before closing: talks of a quarter of an hour, promised to everybody who waits for one advisor."""
    closing = Closing(tickets="until-closing", told_before=60)
    hall.loads(a_site(advisors=(an_advisor(),), topics=(a_topic(minutes=15),), closing=closing))
    hall.clock.passes(minutes=50)
    for _ in range(people):
        hall.waits()
    hall.clock.passes(minutes=5, seconds=-people)
    hall.do(tell_truth)
    return hall.sits()

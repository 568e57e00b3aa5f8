"""An advisor is back from a pause."""

from server.actions.pause import pause
from server.actions.resume import resume
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.open_hall import OpenHall


def test_after_a_pause_the_desk_calls_again(hall: OpenHall) -> None:
    waiting = hall.waits()
    rat = hall.sits()
    hall.do(pause, reason="break", **rat)

    (event,) = hall.do(resume, **rat)

    assert event.kind is Kind.DESK_RESUMED
    assert hall.calls(rat).id == waiting.id


def test_coming_back_without_having_been_away_changes_nothing(hall: OpenHall) -> None:
    rat = hall.sits()
    before = hall.everything()

    happened = hall.do(resume, **rat)

    assert not happened
    assert hall.everything() == before


def test_the_same_request_resumes_once(hall: OpenHall) -> None:
    rat = hall.sits()
    hall.do(pause, reason="break", **rat)
    first = hall.do(resume, "click", **rat)

    again = hall.do(resume, "click", **rat)

    assert again == first


def test_a_tab_that_holds_no_desk_resumes_nothing(hall: OpenHall) -> None:
    rat = hall.sits()
    hall.do(pause, reason="break", **rat)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(resume, seat="never opened", advisor="rat")

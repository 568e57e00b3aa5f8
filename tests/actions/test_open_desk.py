"""An advisor sits down at a desk, in one browser tab."""

from server.actions.finish import finish
from server.actions.open_desk import open_desk
from server.actions.undo import undo
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import seats
from tests.at_once import at_once
from tests.open_hall import OpenHall


def test_an_advisor_opens_a_free_desk(hall: OpenHall) -> None:
    (event,) = hall.do(open_desk, desk="eins", advisor="rat", seat="tab", take_over=False)

    with hall.reading() as records:
        held = seats.at_desk(records, "eins")
    assert (event.kind, event.desk, event.advisor, event.facts["taken_over"]) == (
        Kind.DESK_OPENED,
        "eins",
        "rat",
        False,
    )
    assert held is not None
    assert (held.advisor, held.seat, held.opened_at, held.pause) == ("rat", "tab", hall.clock(), None)


def test_an_advisor_who_moves_leaves_the_other_desk_free(hall: OpenHall) -> None:
    hall.sits("rat", "eins")

    hall.sits("rat", "zwei")

    with hall.reading() as records:
        assert [seat.desk for seat in seats.every(records)] == ["zwei"]


def test_a_desk_can_be_taken_over(hall: OpenHall) -> None:
    hall.sits("rat", "eins")

    (event,) = hall.do(open_desk, desk="eins", advisor="amt", seat="tab", take_over=True)

    with hall.reading() as records:
        held = seats.at_desk(records, "eins")
    assert event.facts["taken_over"] is True
    assert held is not None
    assert held.advisor == "amt"


def test_whoever_takes_a_desk_over_takes_the_person_over_too(hall: OpenHall) -> None:
    hall.waits()
    served = hall.serves(hall.sits("rat", "eins"))
    amt = {"seat": "tab", "advisor": "amt"}
    hall.do(open_desk, desk="eins", take_over=True, **amt)

    (finished,) = hall.do(finish, leg=served.id, outcome="answered", **amt)
    (undone,) = hall.do(undo, **amt)

    assert (finished.advisor, undone.advisor) == ("amt", "amt")
    assert (hall.leg(served.id).state, hall.leg(served.id).advisor) == (State.SERVING, "amt")


def test_the_same_tab_may_open_its_desk_again(hall: OpenHall) -> None:
    rat = hall.sits()

    hall.do(open_desk, desk="eins", take_over=False, **rat)

    with hall.reading() as records:
        assert len(seats.every(records)) == 1


def test_the_same_request_opens_once(hall: OpenHall) -> None:
    asked = {"desk": "eins", "advisor": "rat", "seat": "tab", "take_over": False}
    first = hall.do(open_desk, "click", **asked)

    again = hall.do(open_desk, "click", **asked)

    assert again == first


def test_of_two_who_want_a_desk_at_once_one_gets_it(hall: OpenHall) -> None:
    def wants(advisor: str) -> object:
        return hall.do(open_desk, desk="eins", advisor=advisor, seat=f"tab of {advisor}", take_over=False)

    answers = at_once(lambda: wants("rat"), lambda: wants("amt"))

    (refused,) = [answer for answer in answers if isinstance(answer, Refusal)]
    assert refused.code is Code.DESK_TAKEN


def test_a_desk_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DESK_UNKNOWN):
        hall.sits("rat", "neun")


def test_somebody_who_is_no_advisor_gets_no_desk(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_ALLOWED):
        hall.sits("nobody", "eins")


def test_a_taken_desk_is_not_taken_over_unasked(hall: OpenHall) -> None:
    hall.sits("rat", "eins")

    with hall.refuses(Code.DESK_TAKEN):
        hall.sits("amt", "eins")


def test_a_second_tab_of_the_same_advisor_must_take_over_too(hall: OpenHall) -> None:
    hall.sits("rat", "eins")

    with hall.refuses(Code.DESK_TAKEN):
        hall.do(open_desk, desk="eins", advisor="rat", seat="second tab", take_over=False)


def test_an_advisor_does_not_walk_away_from_somebody(hall: OpenHall) -> None:
    hall.waits()
    hall.calls(hall.sits("rat", "eins"))

    with hall.refuses(Code.DESK_BUSY):
        hall.sits("rat", "zwei")

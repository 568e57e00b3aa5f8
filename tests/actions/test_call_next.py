"""An advisor calls the next person."""

from dataclasses import replace

from server.actions.call_next import call_next
from server.actions.open_desk import open_desk
from server.actions.pause import pause
from server.domain.refusal import Code
from server.domain.site.site import Desk
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from tests.at_once import at_once
from tests.building import an_advisor
from tests.open_hall import OpenHall, Seated

DESKS = 12


def test_whoever_has_waited_longest_is_called(hall: OpenHall) -> None:
    first, _ = hall.waits("arbeit"), hall.waits("empfang")
    rat = hall.sits("rat", "zwei")

    (event,) = hall.do(call_next, **rat)

    leg = hall.leg(first.id)
    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.TICKET_CALLED, first.id, "zwei", "rat")
    assert (leg.state, leg.desk, leg.advisor, leg.calls) == (State.CALLED, "zwei", "rat", 1)
    assert leg.called_at == hall.clock()


def test_an_advisor_is_given_only_people_whom_they_can_help(hall: OpenHall) -> None:
    hall.waits("familie")
    for_amt = hall.waits("anmelden")

    called = hall.calls(hall.sits("amt"))

    assert called.id == for_amt.id


def test_of_two_who_came_at_the_same_moment_the_first_one_is_called(hall: OpenHall) -> None:
    first = hall.waits("arbeit")
    hall.clock.passes(seconds=-1)
    second = hall.waits("empfang")

    called = hall.calls(hall.sits("rat"))

    assert first.sort_key == second.sort_key
    assert called.id == first.id


def test_a_double_click_calls_the_same_person(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    rat = hall.sits()
    called = hall.calls(rat)

    again = hall.do(call_next, **rat)

    assert not again
    assert hall.leg(called.id) == called


def test_the_same_request_calls_the_same_person(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    rat = hall.sits()
    first = hall.do(call_next, "click", **rat)

    again = hall.do(call_next, "click", **rat)

    assert again == first


def test_desks_that_press_at_once_get_different_people(hall: OpenHall) -> None:
    seats = _many_desks(hall)
    waiting = [hall.waits() for _ in seats]

    with hall.beside() as beside:
        halls = (hall, beside) * (len(seats) // 2)
        at_once(*[lambda one=one, seat=seat: one.do(call_next, **seat) for one, seat in zip(halls, seats, strict=True)])

    called = [hall.leg(leg.id) for leg in waiting]
    assert {leg.state for leg in called} == {State.CALLED}
    assert len({leg.desk for leg in called}) == len(seats)


def test_the_last_person_goes_to_one_of_those_who_press_at_once(hall: OpenHall) -> None:
    seats = _many_desks(hall)
    last = hall.waits()

    with hall.beside() as beside:
        halls = (hall, beside) * (len(seats) // 2)
        answers = at_once(
            *[lambda one=one, seat=seat: one.do(call_next, **seat) for one, seat in zip(halls, seats, strict=True)]
        )

    assert sum(not isinstance(answer, Exception) for answer in answers) == 1
    assert hall.leg(last.id).calls == 1


def test_one_desk_that_presses_many_times_at_once_gets_one_person(hall: OpenHall) -> None:
    waiting = [hall.waits() for _ in range(8)]
    rat = hall.sits()

    with hall.beside() as beside:
        at_once(*[lambda one=one: one.do(call_next, **rat) for one in (hall, beside) * 4])

    states = [hall.leg(leg.id).state for leg in waiting]
    assert states == [State.CALLED] + [State.WAITING] * 7


def test_nobody_of_yesterday_is_called(hall: OpenHall) -> None:
    hall.waits()
    hall.clock.passes(days=1)
    rat = hall.sits()

    with hall.refuses(Code.NOBODY_WAITS):
        hall.calls(rat)


def test_an_empty_line_is_refused(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.NOBODY_WAITS):
        hall.calls(rat)


def test_nobody_is_called_while_somebody_is_served(hall: OpenHall) -> None:
    hall.waits(), hall.waits()
    rat = hall.sits()
    hall.serves(rat)

    with hall.refuses(Code.DESK_BUSY):
        hall.calls(rat)


def test_nobody_is_called_in_a_pause(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    hall.do(pause, reason="break", **rat)

    with hall.refuses(Code.DESK_PAUSED):
        hall.calls(rat)


def test_a_tab_that_holds_no_desk_calls_nobody(hall: OpenHall) -> None:
    hall.waits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(call_next, seat="never opened", advisor="rat")


def test_after_a_takeover_the_first_tab_calls_nobody(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    hall.do(open_desk, desk="eins", advisor="amt", seat="another tab", take_over=True)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.calls(rat)


def test_a_tab_is_of_no_use_to_another_advisor(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(call_next, seat=rat["seat"], advisor="amt")


def _many_desks(hall: OpenHall) -> list[Seated]:
    names = [f"n{count}" for count in range(DESKS)]
    desks, advisors = [Desk(id=name, label=name) for name in names], [an_advisor(name) for name in names]
    many = replace(hall.site, desks=(*hall.site.desks, *desks), advisors=(*hall.site.advisors, *advisors))
    hall.loads(many)
    return [hall.sits(name, name) for name in names]

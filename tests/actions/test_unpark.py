"""Somebody who was set aside is back in line."""

from typing import Any

import pytest

from server.actions.park import park
from server.actions.unpark import unpark
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from tests.at_once import at_once
from tests.open_hall import OpenHall, Seated


def test_a_form_is_filled_in_and_the_same_number_comes_back_to_its_old_place(hall: OpenHall) -> None:
    rat = hall.sits()
    aside = _set_aside(hall, rat)
    hall.waits()
    hall.clock.passes(minutes=20)

    (event,) = hall.do(unpark, leg=aside.id, **rat)

    back = hall.leg(aside.id)
    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.TICKET_UNPARKED, aside.id, "eins", "rat")
    assert (back.state, back.sort_key, back.joined_at) == (State.WAITING, aside.sort_key, aside.joined_at)
    assert hall.calls(rat).id == aside.id


def test_the_visitor_can_say_so_too_and_then_no_desk_has_done_it(hall: OpenHall) -> None:
    aside = _set_aside(hall, hall.sits())

    (event,) = hall.do(unpark, leg=aside.id)

    assert (event.desk, event.advisor) == (None, None)
    assert hall.leg(aside.id).state is State.WAITING


def test_whoever_can_help_may_say_so(hall: OpenHall) -> None:
    aside = _set_aside(hall, hall.sits("rat", "eins"))
    amt = hall.sits("amt", "zwei")

    (event,) = hall.do(unpark, leg=aside.id, **amt)

    assert (event.desk, event.advisor) == ("zwei", "amt")


def test_the_same_request_unparks_once(hall: OpenHall) -> None:
    rat = hall.sits()
    aside = _set_aside(hall, rat)
    first = hall.do(unpark, "click", leg=aside.id, **rat)

    again = hall.do(unpark, "click", leg=aside.id, **rat)

    assert again == first


def test_advisor_and_visitor_at_once_bring_one_person_back(hall: OpenHall) -> None:
    rat = hall.sits()
    aside = _set_aside(hall, rat)

    with hall.beside() as beside:
        at_once(lambda: hall.do(unpark, leg=aside.id, **rat), lambda: beside.do(unpark, leg=aside.id))

    assert [row[4] for row in hall.everything()["events"]].count(Kind.TICKET_UNPARKED.value) == 1


@pytest.mark.parametrize("asked_by", [{}, {"seat": "rat at eins", "advisor": "rat"}], ids=["visitor", "advisor"])
def test_somebody_who_waits_is_not_brought_back(hall: OpenHall, asked_by: dict[str, Any]) -> None:
    waiting = hall.waits()
    hall.sits()

    with hall.refuses(Code.STATE_WRONG):
        hall.do(unpark, leg=waiting.id, **asked_by)


def test_a_topic_that_this_advisor_does_not_serve_stays_hidden(hall: OpenHall) -> None:
    aside = _set_aside(hall, hall.sits("rat", "eins"))
    kasse = hall.sits("kasse", "zwei")

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(unpark, leg=aside.id, **kasse)


def test_a_form_of_yesterday_is_gone(hall: OpenHall) -> None:
    aside = _set_aside(hall, hall.sits())
    hall.clock.passes(days=1)

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(unpark, leg=aside.id)


def test_a_tab_that_holds_no_desk_brings_nobody_back(hall: OpenHall) -> None:
    aside = _set_aside(hall, hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(unpark, leg=aside.id, seat="never opened", advisor="rat")


def _set_aside(hall: OpenHall, seated: Seated) -> Leg:
    hall.waits()
    served = hall.serves(seated)
    hall.do(park, leg=served.id, **seated)
    return hall.leg(served.id)

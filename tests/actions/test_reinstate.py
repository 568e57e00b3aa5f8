"""Somebody who did not come when called is here after all."""

from server.actions.mark_no_show import mark_no_show
from server.actions.refer import refer
from server.actions.reinstate import reinstate
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from tests.open_hall import OpenHall, Seated


def test_a_no_show_who_comes_back_has_the_old_place(hall: OpenHall) -> None:
    rat = hall.sits()
    missed = _missed(hall, rat)
    hall.waits()

    (event,) = hall.do(reinstate, leg=missed.id, **rat)

    assert (event.kind, event.leg, event.desk, event.advisor) == (Kind.TICKET_REINSTATED, missed.id, "eins", "rat")
    assert hall.leg(missed.id).state is State.WAITING
    assert hall.calls(rat).id == missed.id


def test_whoever_can_help_may_reinstate(hall: OpenHall) -> None:
    missed = _missed(hall, hall.sits("rat", "eins"))
    amt = hall.sits("amt", "zwei")

    (event,) = hall.do(reinstate, leg=missed.id, **amt)

    assert (event.desk, event.advisor) == ("zwei", "amt")


def test_the_same_request_reinstates_once(hall: OpenHall) -> None:
    rat = hall.sits()
    missed = _missed(hall, rat)
    first = hall.do(reinstate, "click", leg=missed.id, **rat)

    again = hall.do(reinstate, "click", leg=missed.id, **rat)

    assert again == first


def test_somebody_who_waits_is_not_reinstated(hall: OpenHall) -> None:
    waiting = hall.waits()
    rat = hall.sits()

    with hall.refuses(Code.STATE_WRONG):
        hall.do(reinstate, leg=waiting.id, **rat)


def test_a_ticket_that_is_not_there_is_refused(hall: OpenHall) -> None:
    rat = hall.sits()

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reinstate, leg=999, **rat)


def test_a_no_show_of_yesterday_is_gone(hall: OpenHall) -> None:
    missed = _missed(hall, hall.sits())
    hall.clock.passes(days=1)
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reinstate, leg=missed.id, **amt)


def test_a_topic_that_this_advisor_does_not_serve_stays_hidden(hall: OpenHall) -> None:
    missed = _missed(hall, hall.sits("rat", "eins"))
    kasse = hall.sits("kasse", "zwei")

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reinstate, leg=missed.id, **kasse)


def test_somebody_who_was_sent_to_one_organisation_is_not_reinstated_by_another(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    (sent,) = hall.do(refer, leg=hall.serves(rat).id, topic="empfang", organisation="verein", **rat)
    missed = hall.calls(rat)
    hall.do(mark_no_show, leg=missed.id, **rat)

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reinstate, leg=sent.facts["next_leg"], **amt)


def test_a_tab_that_holds_no_desk_reinstates_nobody(hall: OpenHall) -> None:
    missed = _missed(hall, hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(reinstate, leg=missed.id, seat="never opened", advisor="rat")


def _missed(hall: OpenHall, seated: Seated) -> Leg:
    hall.waits()
    called = hall.calls(seated)
    hall.do(mark_no_show, leg=called.id, **seated)
    return called

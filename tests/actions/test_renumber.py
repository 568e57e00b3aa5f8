"""A ticket gets the number that its visitor holds: the hall had given one, but its answer never arrived."""

from collections.abc import Callable

import pytest

from server.actions.finish import finish
from server.actions.lease_numbers import lease_numbers
from server.actions.mark_no_show import mark_no_show
from server.actions.renumber import renumber
from server.actions.take_ticket import take_ticket
from server.actions.undo import undo
from server.actions.withdraw import withdraw
from server.domain.refusal import Code
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg, State
from server.storage import legs, papers, tickets
from server.storage.devices import DeviceKind
from tests.actions.leased import SECRET, held_from
from tests.at_once import at_once
from tests.open_hall import OpenHall

KIOSK = 1


@pytest.fixture
def lost(hall: OpenHall) -> OpenHall:
    """A hall with a printer that has given the number 001, of which nobody was told."""
    assert hall.has_device(DeviceKind.KIOSK, "kiosk-token") == KIOSK
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.do(lease_numbers, device=KIOSK)
    hall.do(take_ticket, language="de", topic="empfang", answer=None, kiosk=str(KIOSK))
    hall.clock.passes(minutes=5)
    return hall


def renumbers(hall: OpenHall, *, count: int = 960, secret: str = SECRET, ticket: int = 1) -> Event:
    (event,) = hall.do(renumber, ticket=ticket, held=held_from(hall, KIOSK, count=count, secret=secret), device=KIOSK)
    return event


def last_leg(hall: OpenHall) -> Leg:
    with hall.reading() as records:
        leg = legs.last_of(records, 1)
    assert leg is not None
    return leg


def misses(hall: OpenHall) -> None:
    seated = hall.sits()
    called = hall.calls(seated)
    hall.clock.passes(minutes=10)
    hall.do(mark_no_show, leg=called.id, **seated)


def gives_up(hall: OpenHall) -> None:
    hall.do(withdraw, leg=1, reason="mistake")


def test_the_ticket_has_the_number_and_the_address_in_the_visitors_hand_and_keeps_its_place(lost: OpenHall) -> None:
    before = last_leg(lost)

    event = renumbers(lost)

    with lost.reading() as records:
        ticket = tickets.find(records, 1)
    assert ticket is not None
    assert (ticket.number, ticket.secret) == ("960", SECRET)
    assert last_leg(lost) == before
    assert (event.kind, event.facts["before"], event.facts["after"]) == (Kind.TICKET_RENUMBERED, 1, 960)
    assert event.facts["state"] == "waiting"


def test_the_old_number_is_never_given_again(lost: OpenHall) -> None:
    renumbers(lost)

    lost.takes_ticket()

    assert counts(lost) == {960, 2}


def test_paper_with_the_old_number_does_not_come_out_any_more(lost: OpenHall) -> None:
    renumbers(lost)

    with lost.reading() as records:
        assert [paper.state for paper in papers.of_ticket(records, 1)] == ["failed"]


def test_whoever_is_called_is_called_again_under_the_new_number(lost: OpenHall) -> None:
    lost.calls(lost.sits())

    renumbers(lost)

    assert (last_leg(lost).state, last_leg(lost).calls) == (State.CALLED, 2)


@pytest.mark.parametrize("ends", [misses, gives_up])
def test_whoever_did_not_come_to_a_number_that_nobody_knew_waits_again(
    lost: OpenHall, ends: Callable[[OpenHall], None]
) -> None:
    before = last_leg(lost)
    ends(lost)

    renumbers(lost)

    after = last_leg(lost)
    assert (after.state, after.sort_key, after.topic) == (State.WAITING, before.sort_key, before.topic)


def test_a_desk_does_not_take_back_what_it_did_under_the_old_number(lost: OpenHall) -> None:
    seated = lost.sits()
    lost.do(finish, leg=lost.serves(seated).id, outcome="left", **seated)
    renumbers(lost)

    with lost.refuses(Code.TICKET_CHANGED):
        lost.do(undo, **seated)


def test_the_same_request_renumbers_once(lost: OpenHall) -> None:
    asked = {"ticket": 1, "held": held_from(lost, KIOSK), "device": KIOSK}
    first = lost.do(renumber, "the touch alone", **asked)

    again = lost.do(renumber, "the touch alone", **asked)

    assert again == first


def test_of_two_who_hold_the_same_number_at_once_one_is_renumbered(lost: OpenHall) -> None:
    lost.takes_ticket()

    with lost.beside() as beside:
        at_once(lambda: renumbers(lost, secret="a" * 24), lambda: renumbers(beside, secret="b" * 24, ticket=2))

    assert len({960, 1, 2} & counts(lost)) == len(counts(lost)) == 2
    assert 960 in counts(lost)


def test_where_somebody_else_has_the_number_the_address_in_hand_shows_the_one_of_the_hall(lost: OpenHall) -> None:
    lost.takes_ticket()
    renumbers(lost, ticket=2, secret="b" * 24)

    event = renumbers(lost)

    with lost.reading() as records:
        ticket = tickets.of_secret(records.connection, SECRET)
    assert ticket is not None
    assert (ticket.id, ticket.number) == (1, "001")
    assert (event.facts["after"], event.facts["held"]) == (1, 960)


def counts(hall: OpenHall) -> set[int]:
    with hall.reading() as records:
        return {ticket.count for ticket in tickets.several(records, {1, 2}).values()}


def test_a_ticket_that_is_not_there_is_refused(lost: OpenHall) -> None:
    with lost.refuses(Code.TICKET_UNKNOWN):
        renumbers(lost, ticket=99)


def test_a_number_outside_the_lease_is_refused(lost: OpenHall) -> None:
    with lost.refuses(Code.NUMBER_NOT_YOURS):
        renumbers(lost, count=959)


def test_an_address_that_could_be_guessed_is_refused(lost: OpenHall) -> None:
    with lost.refuses(Code.BAD_REQUEST):
        renumbers(lost, secret="short")

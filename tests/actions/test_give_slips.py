"""Slips to several places at once."""

import pytest

from server.actions.give_slips import give_slips
from server.actions.import_places import import_places
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import a_place
from tests.open_hall import OpenHall, Seated


def test_each_place_has_a_slip_of_its_own_in_the_order_in_which_they_were_chosen(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "a-printers-token")
    rat, leg = _serves(hall)

    events = hall.do(give_slips, leg=leg, places=("tafel", "amt", "tafel"), **rat)

    with hall.reading() as records:
        printed = [job.content["kind"] for job in papers.to_do(records, printer)]
    assert [(event.kind, event.facts["place"]) for event in events] == [
        (Kind.SLIP_GIVEN, "tafel"),
        (Kind.SLIP_GIVEN, "amt"),
    ]
    assert printed.count("slip") == 2
    assert hall.leg(leg).state is State.SERVING


def test_a_double_click_prints_once(hall: OpenHall) -> None:
    rat, leg = _serves(hall)
    first = hall.do(give_slips, "click", leg=leg, places=("tafel", "amt"), **rat)

    again = hall.do(give_slips, "click", leg=leg, places=("tafel", "amt"), **rat)

    assert again == first


def test_one_place_that_is_not_there_and_nothing_is_printed(hall: OpenHall) -> None:
    rat, leg = _serves(hall)

    with hall.refuses(Code.PLACE_UNKNOWN):
        hall.do(give_slips, leg=leg, places=("amt", "nirgends"), **rat)


@pytest.mark.parametrize("places", [(), tuple(f"ort-{at}" for at in range(10))], ids=["none", "too many"])
def test_no_place_is_refused_and_so_are_too_many(hall: OpenHall, places: tuple[str, ...]) -> None:
    rat, leg = _serves(hall)

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(give_slips, leg=leg, places=places, **rat)


def test_somebody_at_another_desk_gets_no_slips_from_here(hall: OpenHall) -> None:
    _, leg = _serves(hall)
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(give_slips, leg=leg, places=("amt",), **amt)


def test_a_tab_that_holds_no_desk_gives_no_slips(hall: OpenHall) -> None:
    _, leg = _serves(hall)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(give_slips, leg=leg, places=("amt",), seat="never opened", advisor="rat")


def _serves(hall: OpenHall) -> tuple[Seated, int]:
    hall.do(import_places, source="Stadt", places=[a_place(id="tafel", source="Stadt")])
    hall.waits()
    rat = hall.sits()
    return rat, hall.serves(rat).id

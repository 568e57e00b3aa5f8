"""An advisor sends somebody on to a place outside the hall, with a slip."""

from typing import Any

from server.actions.give_slip import give_slip
from server.actions.import_places import import_places
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import a_place, a_site
from tests.open_hall import OpenHall


def slips(hall: OpenHall, printer: int) -> list[dict[str, Any]]:
    """The contents of all slips that wait for the printer."""
    with hall.reading() as records:
        return [job.content for job in papers.to_do(records, printer) if job.content["kind"] == "slip"]


def test_a_slip_is_printed_in_the_language_of_the_ticket(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "a-printers-token")
    ticket = hall.takes_ticket(language="ar")
    rat = hall.sits()
    leg = hall.serves(rat)

    (event,) = hall.do(give_slip, leg=leg.id, place="amt", **rat)

    (slip,) = slips(hall, printer)
    assert slip["title"] == {"own": "Amt nebenan (ar)", "german": "Amt nebenan"}
    assert (slip["phone"], slip["again"]) == ("0231 50-0", None)
    assert (event.kind, event.ticket, event.leg, event.topic) == (Kind.SLIP_GIVEN, ticket.ticket, leg.id, "empfang")
    assert (event.desk, event.advisor, event.facts["organisation"]) == ("eins", "rat", "verein")
    assert (event.facts["place"], event.facts["language"]) == ("amt", "ar")
    assert event.facts["paper"] is not None
    assert hall.leg(leg.id).state is State.SERVING


def test_a_visit_can_end_with_several_slips_and_the_same_one_again(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "a-printers-token")
    hall.do(import_places, source="Stadt", places=[a_place(id="tafel", source="Stadt")])
    hall.waits()
    rat = hall.sits()
    leg = hall.serves(rat)

    for place in ("amt", "tafel", "amt"):
        hall.do(give_slip, leg=leg.id, place=place, **rat)

    assert len(slips(hall, printer)) == 3
    assert "Stadt" in slips(hall, printer)[1]["as_of"]["own"]


def test_a_double_click_prints_once(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "a-printers-token")
    hall.waits()
    rat = hall.sits()
    leg = hall.serves(rat)
    first = hall.do(give_slip, "click", leg=leg.id, place="amt", **rat)

    again = hall.do(give_slip, "click", leg=leg.id, place="amt", **rat)

    assert again == first
    assert len(slips(hall, printer)) == 1


def test_a_hall_that_wants_it_prints_the_way_back_to_the_same_advisor(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "a-printers-token")
    hall.loads(a_site(return_code=True))
    hall.waits()
    rat = hall.sits()
    leg = hall.serves(rat)

    hall.do(give_slip, leg=leg.id, place="amt", **rat)

    (slip,) = slips(hall, printer)
    assert slip["again"] == "again:rat"
    assert slip["again_hint"] is not None


def test_without_a_printer_the_slip_is_recorded_all_the_same(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    leg = hall.serves(rat)

    (event,) = hall.do(give_slip, leg=leg.id, place="amt", **rat)

    assert (event.facts["place"], event.facts["paper"]) == ("amt", None)


def test_a_place_that_is_not_in_the_directory_is_refused(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    leg = hall.serves(rat)

    with hall.refuses(Code.PLACE_UNKNOWN):
        hall.do(give_slip, leg=leg.id, place="nirgends", **rat)


def test_somebody_at_another_desk_gets_no_slip_from_here(hall: OpenHall) -> None:
    hall.waits()
    leg = hall.serves(hall.sits("rat", "eins"))
    amt = hall.sits("amt", "zwei")

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(give_slip, leg=leg.id, place="amt", **amt)


def test_a_tab_that_holds_no_desk_gives_no_slip(hall: OpenHall) -> None:
    hall.waits()
    leg = hall.serves(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(give_slip, leg=leg.id, place="amt", seat="never opened", advisor="rat")

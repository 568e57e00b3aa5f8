"""Staff have somebody's ticket printed once more."""

import pytest

from server.actions.finish import finish
from server.actions.lease_numbers import lease_numbers
from server.actions.renumber import renumber
from server.actions.report_paper import report_paper
from server.actions.reprint import reprint
from server.actions.take_ticket import take_ticket
from server.domain.print_job import JobState
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg
from server.storage import papers
from server.storage.devices import DeviceKind
from server.storage.papers import KEPT_FOR, Paper
from tests.actions.leased import SECRET, held_from
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.fixture
def printer(hall: OpenHall) -> int:
    return hall.has_device(DeviceKind.PRINTER, "printer-token")


def test_a_copy_says_the_same_and_that_it_is_one(hall: OpenHall, printer: int) -> None:
    leg = _waits_with_paper(hall, printer)
    rat = hall.sits("rat")

    (event,) = hall.do(reprint, leg=leg.id, **rat)

    first, copy = _papers(hall, leg)
    assert (event.kind, event.ticket, event.advisor, event.desk) == (Kind.PAPER_REPRINTED, leg.ticket, "rat", "eins")
    assert event.facts["paper"] == copy.id
    assert (copy.printer, copy.state) == (printer, "queued")
    assert copy.content["copy"]["own"] == "Kopie, gedruckt um 10:05 Uhr"
    assert copy.content | {"copy": None} == first.content


def test_the_person_at_the_desk_gets_a_copy_too(hall: OpenHall, printer: int) -> None:
    _waits_with_paper(hall, printer)
    rat = hall.sits("rat")
    leg = hall.serves(rat)

    hall.do(reprint, leg=leg.id, **rat)

    assert len(_papers(hall, leg)) == 2


def test_a_copy_comes_out_of_the_kiosk_where_the_ticket_was_taken(hall: OpenHall, printer: int) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    own = hall.has_device(DeviceKind.PRINTER, "own-token", beside=kiosk)
    (taken,) = hall.do(take_ticket, language="de", topic="empfang", answer=None, kiosk=str(kiosk))
    hall.do(report_paper, printer=own, paper=taken.facts["paper"], to=JobState.FAILED, reason="torn")

    hall.do(reprint, leg=taken.leg, **hall.sits("rat"))

    assert [paper.printer for paper in _papers(hall, hall.leg(taken.leg))] == [own, own]


def test_one_copy_at_a_time_and_the_next_one_when_that_is_done(hall: OpenHall, printer: int) -> None:
    leg, rat = _waits_with_paper(hall, printer), hall.sits("rat")
    hall.do(reprint, leg=leg.id, **rat)

    with hall.refuses(Code.PAPER_ON_ITS_WAY):
        hall.do(reprint, leg=leg.id, **rat)
    hall.clock.passes(seconds=KEPT_FOR.total_seconds() + 1)
    hall.do(reprint, leg=leg.id, **rat)

    assert len(_papers(hall, leg)) == 3


def test_of_two_presses_at_once_one_copy_comes(hall: OpenHall, printer: int) -> None:
    leg, rat = _waits_with_paper(hall, printer), hall.sits("rat")

    with hall.beside() as beside:
        at_once(*[lambda one=one: one.do(reprint, leg=leg.id, **rat) for one in (hall, beside)])

    assert len(_papers(hall, leg)) == 2


def test_the_same_press_twice_gives_one_copy(hall: OpenHall, printer: int) -> None:
    leg, rat = _waits_with_paper(hall, printer), hall.sits("rat")
    first = hall.do(reprint, "click", leg=leg.id, **rat)

    again = hall.do(reprint, "click", leg=leg.id, **rat)

    assert again == first
    assert len(_papers(hall, leg)) == 2


def test_a_number_that_never_had_a_paper_gets_one_without_an_estimate(hall: OpenHall) -> None:
    leg = hall.waits()
    hall.has_device(DeviceKind.PRINTER, "printer-token")

    hall.do(reprint, leg=leg.id, **hall.sits("rat"))

    (paper,) = _papers(hall, leg)
    assert (paper.content["number"], paper.content["wait"], paper.content["note"]) == ("001", None, None)
    assert paper.content["copy"] is not None


def test_a_ticket_that_got_another_number_gets_a_paper_with_that_one(hall: OpenHall, printer: int) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    leg = _waits_with_paper(hall, printer)
    hall.do(lease_numbers, device=kiosk)
    hall.do(renumber, ticket=leg.ticket, held=held_from(hall, kiosk, count=960), device=kiosk)

    hall.do(reprint, leg=leg.id, **hall.sits("rat"))

    *_, copy = _papers(hall, leg)
    assert (copy.content["number"], copy.content["qr"]) == ("960", f"/t/{SECRET}")
    assert copy.content["copy"] is not None


def test_a_hall_without_a_printer_says_so(hall: OpenHall) -> None:
    leg, rat = hall.waits(), hall.sits("rat")

    with hall.refuses(Code.NO_PRINTER):
        hall.do(reprint, leg=leg.id, **rat)


def test_nobody_prints_the_ticket_of_somebody_whom_they_may_not_help(hall: OpenHall, printer: int) -> None:
    hall.waits("geld")
    rat = hall.sits("rat")

    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reprint, leg=1, **rat)
    with hall.refuses(Code.TICKET_UNKNOWN):
        hall.do(reprint, leg=99, **rat)


def test_a_visit_that_is_over_needs_no_ticket(hall: OpenHall, printer: int) -> None:
    _waits_with_paper(hall, printer)
    rat = hall.sits("rat")
    leg = hall.serves(rat)
    hall.do(finish, leg=leg.id, outcome="answered", **rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(reprint, leg=leg.id, **rat)


def test_after_a_takeover_the_old_tab_prints_nothing(hall: OpenHall, printer: int) -> None:
    leg = _waits_with_paper(hall, printer)

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(reprint, leg=leg.id, seat="another tab", advisor="rat")


def _waits_with_paper(hall: OpenHall, printer: int) -> Leg:
    taken = hall.takes_ticket()
    for state in (JobState.SENT, JobState.PRINTED):
        hall.do(report_paper, printer=printer, paper=taken.facts["paper"], to=state, reason=None)
    return hall.leg(taken.leg)


def _papers(hall: OpenHall, leg: Leg) -> list[Paper]:
    with hall.reading() as records:
        return papers.of_ticket(records, leg.ticket)

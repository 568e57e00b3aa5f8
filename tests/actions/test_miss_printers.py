"""A printer that nothing is heard of any more counts as offline."""

from server.actions.miss_printers import miss_printers
from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.domain.visits.event import Kind
from server.storage import devices, papers
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_a_printer_that_says_nothing_for_two_minutes_is_offline_once(hall: OpenHall) -> None:
    printer = _ready_printer(hall)
    hall.clock.passes(minutes=2, seconds=1)

    (event,) = hall.do(miss_printers)
    again = hall.do(miss_printers)

    with hall.reading() as records:
        known = devices.find(records, printer)
    assert (event.kind, event.device, event.facts["status"]) == (Kind.PRINTER_CHANGED, str(printer), "offline")
    assert known is not None
    assert known.status == "offline"
    assert again == []


def test_a_printer_that_was_heard_of_just_now_stays_as_it_is(hall: OpenHall) -> None:
    _ready_printer(hall)
    hall.clock.passes(minutes=1, seconds=59)

    assert hall.do(miss_printers) == []


def test_a_printer_that_has_only_been_enrolled_is_given_time_to_say_how_it_is(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.clock.passes(minutes=1, seconds=59)

    assert hall.do(miss_printers) == []


def test_a_printer_whose_agent_dies_right_after_it_has_enrolled_swallows_no_papers(hall: OpenHall) -> None:
    other = _ready_printer(hall)
    hall.has_device(DeviceKind.PRINTER, "stillborn-token")
    paper = int(str(hall.takes_ticket().facts["paper"]))
    hall.clock.passes(minutes=2, seconds=1)
    hall.do(report_printer, printer=other, status=PrinterStatus.READY, detail=None)

    hall.do(miss_printers)

    with hall.reading() as records:
        job = papers.find(records, paper)
    assert job is not None
    assert job.printer == other


def test_what_a_silent_printer_has_not_begun_comes_out_of_another(hall: OpenHall) -> None:
    other = hall.has_device(DeviceKind.PRINTER, "other-token")
    _ready_printer(hall)
    hall.clock.passes(minutes=1, seconds=30)
    paper = int(str(hall.takes_ticket().facts["paper"]))
    hall.clock.passes(minutes=1)
    hall.do(report_printer, printer=other, status=PrinterStatus.READY, detail=None)

    _, handed = hall.do(miss_printers)

    with hall.reading() as records:
        job = papers.find(records, paper)
    assert handed.kind is Kind.PAPER_HANDED_OVER
    assert job is not None
    assert job.printer == other


def _ready_printer(hall: OpenHall) -> int:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.do(report_printer, printer=printer, status=PrinterStatus.READY, detail=None)
    return printer

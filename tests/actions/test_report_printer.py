"""A printer agent says how its printer is, and what it cannot print comes out of another printer."""

import pytest

from server.actions.report_paper import report_paper
from server.actions.report_printer import report_printer
from server.domain.print_job import JobState, PrinterStatus
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import devices, papers
from server.storage.devices import DeviceKind
from server.storage.papers import KEPT_FOR
from tests.at_once import at_once
from tests.open_hall import OpenHall

CANNOT = (PrinterStatus.OUT, PrinterStatus.COVER, PrinterStatus.OFFLINE)


def test_a_printer_that_runs_out_of_paper_is_noticed(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    (event,) = hall.do(report_printer, printer=printer, status=PrinterStatus.OUT, detail="no paper", paper_left=0)

    with hall.reading() as records:
        known = devices.find(records, printer)
    assert (event.kind, event.device, event.facts["status"]) == (Kind.PRINTER_CHANGED, str(printer), "out")
    assert known is not None
    assert (known.status, known.paper_left, known.heard_at) == ("out", 0, hall.clock())


def test_a_printer_that_says_the_same_again_is_no_news(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    _says(hall, printer, PrinterStatus.READY)

    events = _says(hall, printer, PrinterStatus.READY)

    assert events == []


def test_a_printer_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        _says(hall, 99, PrinterStatus.READY)


@pytest.mark.parametrize("status", CANNOT)
def test_what_a_broken_printer_has_not_begun_comes_out_of_another(hall: OpenHall, status: PrinterStatus) -> None:
    other, printer = _two_printers(hall)
    paper = _paper(hall)

    _, handed = _says(hall, printer, status)

    assert (handed.kind, handed.device, handed.facts["paper"]) == (Kind.PAPER_HANDED_OVER, str(other), paper)
    assert _printer_of(hall, paper) == other


def test_what_may_be_on_paper_already_stays_where_it_is(hall: OpenHall) -> None:
    _, printer = _two_printers(hall)
    paper = _paper(hall)
    hall.do(report_paper, printer=printer, paper=paper, to=JobState.SENT, reason=None)

    events = _says(hall, printer, PrinterStatus.OUT)

    assert [event.kind for event in events] == [Kind.PRINTER_CHANGED]
    assert _printer_of(hall, paper) == printer


def test_a_paper_is_sent_or_handed_over_but_never_both(hall: OpenHall) -> None:
    other, printer = _two_printers(hall)
    paper = _paper(hall)

    with hall.beside() as beside:
        _, sent = at_once(
            lambda: _says(hall, printer, PrinterStatus.OUT),
            lambda: beside.do(report_paper, printer=printer, paper=paper, to=JobState.SENT, reason=None),
        )

    assert _printer_of(hall, paper) == (other if isinstance(sent, Refusal) else printer)


def test_when_it_is_back_the_paper_stays_with_the_other_and_is_printed_once(hall: OpenHall) -> None:
    other, printer = _two_printers(hall)
    paper = _paper(hall)
    _says(hall, printer, PrinterStatus.OUT)

    _says(hall, printer, PrinterStatus.READY)

    assert _printer_of(hall, paper) == other
    with hall.refuses(Code.JOB_UNKNOWN):
        hall.do(report_paper, printer=printer, paper=paper, to=JobState.SENT, reason=None)


def test_what_nobody_could_print_goes_to_the_first_printer_that_can(hall: OpenHall) -> None:
    other, printer = _two_printers(hall)
    _says(hall, other, PrinterStatus.COVER)
    paper = _paper(hall)
    _says(hall, printer, PrinterStatus.OUT)

    _says(hall, other, PrinterStatus.READY)

    assert _printer_of(hall, paper) == other


def test_a_paper_for_which_it_is_too_late_goes_nowhere(hall: OpenHall) -> None:
    _, printer = _two_printers(hall)
    paper = _paper(hall)
    hall.clock.passes(seconds=KEPT_FOR.total_seconds())

    _says(hall, printer, PrinterStatus.OUT)

    assert _printer_of(hall, paper) == printer


def _two_printers(hall: OpenHall) -> tuple[int, int]:
    """The second one is where papers come out."""
    return hall.has_device(DeviceKind.PRINTER, "other-token"), hall.has_device(DeviceKind.PRINTER, "printer-token")


def _paper(hall: OpenHall) -> int:
    return int(str(hall.takes_ticket().facts["paper"]))


def _says(hall: OpenHall, printer: int, status: PrinterStatus) -> list[Event]:
    return list(hall.do(report_printer, printer=printer, status=status, detail=None))


def _printer_of(hall: OpenHall, paper: int) -> int:
    with hall.reading() as records:
        job = papers.find(records, paper)
    assert job is not None
    return job.printer

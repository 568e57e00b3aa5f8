"""A printer agent says how its printer is."""

from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_a_printer_that_runs_out_of_paper_is_noticed(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    (event,) = hall.do(report_printer, printer=printer, status=PrinterStatus.OUT, detail="no paper")

    with hall.reading() as records:
        known = devices.printer(records)
    assert (event.kind, event.device, event.facts["status"]) == (Kind.PRINTER_CHANGED, str(printer), "out")
    assert known is not None
    assert known.status == "out"


def test_a_printer_that_says_the_same_again_is_no_news(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.do(report_printer, printer=printer, status=PrinterStatus.READY, detail=None)

    happened = hall.do(report_printer, printer=printer, status=PrinterStatus.READY, detail=None)

    assert not happened


def test_a_device_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(report_printer, printer=99, status=PrinterStatus.OUT, detail=None)

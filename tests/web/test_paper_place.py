"""Out of which printer a ticket comes, and what the kiosk shows of it."""

from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.web.device import Device
from tests.web.served import Served

OUT, READY = PrinterStatus.OUT, PrinterStatus.READY


def test_a_printer_for_all_is_every_kiosks_own(served: Served) -> None:
    kiosk, _ = _kiosk(served, "einer", printer=False)
    common = served.hall.has_device(DeviceKind.PRINTER, "für alle")

    assert _shown(kiosk) == ("unknown", None)
    assert _prints(served, kiosk) == common


def test_a_kiosk_prints_on_its_own_printer(served: Served) -> None:
    kiosk, own = _kiosk(served, "einer")
    served.hall.has_device(DeviceKind.PRINTER, "für alle")

    assert _shown(kiosk) == ("unknown", None)
    assert _prints(served, kiosk) == own


def test_without_paper_the_printer_for_all_steps_in_and_is_named(served: Served) -> None:
    kiosk, own = _kiosk(served, "einer")
    _kiosk(served, "zweiter")
    common = served.hall.has_device(DeviceKind.PRINTER, "für alle")
    _says(served, own, OUT)

    assert _shown(kiosk) == ("unknown", "A printer")
    assert _prints(served, kiosk) == common


def test_without_a_printer_for_all_another_kiosks_steps_in_and_the_kiosk_is_named(served: Served) -> None:
    kiosk, own = _kiosk(served, "einer")
    neighbour, theirs = _kiosk(served, "zweiter")
    _says(served, own, OUT)
    _says(served, theirs, READY)

    assert _shown(kiosk) == ("ready", "A kiosk")
    assert _shown(neighbour) == ("ready", None)
    assert _prints(served, kiosk) == theirs


def test_where_none_can_print_the_own_one_is_waited_for(served: Served) -> None:
    kiosk, own = _kiosk(served, "einer")
    _, theirs = _kiosk(served, "zweiter")
    _says(served, own, OUT)
    _says(served, theirs, OUT)

    assert _shown(kiosk) == ("out", None)
    assert _prints(served, kiosk) == own


def test_a_hall_without_a_printer_says_none(served: Served) -> None:
    kiosk, _ = _kiosk(served, "einer", printer=False)

    assert _shown(kiosk) == ("none", None)


def _kiosk(served: Served, token: str, *, printer: bool = True) -> tuple[Device, int]:
    """A kiosk with its printer, which has said nothing of itself."""
    kiosk = served.hall.has_device(DeviceKind.KIOSK, token)
    own = served.hall.has_device(DeviceKind.PRINTER, f"{token}s Drucker", beside=kiosk) if printer else 0
    return Device(served=served, token=token, id=kiosk), own


def _says(served: Served, printer: int, status: PrinterStatus) -> None:
    served.hall.do(report_printer, printer=printer, status=status, detail=None)


def _shown(kiosk: Device) -> tuple[str, str | None]:
    shown = kiosk.gets("/api/kiosk/board").get_json()["kiosk"]
    return shown["printer"], shown["paper_at"]


def _prints(served: Served, kiosk: Device) -> int:
    paper = kiosk.takes_ticket().get_json()["ticket"]["paper"]
    with served.hall.reading() as records:
        job = papers.find(records, int(paper))
    assert job is not None
    return job.printer

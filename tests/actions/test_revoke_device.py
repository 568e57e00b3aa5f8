"""A device may no longer speak to the hall."""

from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices, papers, printers
from server.storage.devices import DeviceKind
from server.web.devices.paper_place import paper_place
from tests.open_hall import OpenHall


def test_a_revoked_device_is_nobody(hall: OpenHall) -> None:
    device = hall.has_device(DeviceKind.KIOSK, "kiosk-token")

    (event,) = hall.do(revoke_device, device=device)

    with hall.storage.looking() as connection:
        assert devices.of_token(connection, "kiosk-token") is None
    assert (event.kind, event.device) == (Kind.DEVICE_REVOKED, str(device))


def test_a_revoked_printer_gets_no_more_tickets(hall: OpenHall) -> None:
    old = hall.has_device(DeviceKind.PRINTER, "old-token")
    new = hall.has_device(DeviceKind.PRINTER, "new-token")

    hall.do(revoke_device, device=new)

    with hall.reading() as records:
        printer = printers.printer_for(records, None)
    assert printer is not None
    assert printer.id == old


def test_what_a_revoked_printer_has_not_begun_comes_out_of_another(hall: OpenHall) -> None:
    other, printer = hall.has_device(DeviceKind.PRINTER, "old-token"), hall.has_device(DeviceKind.PRINTER, "new-token")
    taken = hall.takes_ticket()

    _, handed = hall.do(revoke_device, device=printer)

    with hall.reading() as records:
        (paper,) = papers.to_do(records, other)
    assert (handed.kind, handed.facts["paper"], paper.id) == (Kind.PAPER_HANDED_OVER, paper.id, taken.facts["paper"])


def test_a_printer_that_stood_in_a_revoked_kiosk_prints_for_all_under_its_own_name(hall: OpenHall) -> None:
    kiosk, other = (hall.has_device(DeviceKind.KIOSK, token) for token in ("kiosk-token", "other-token"))
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token", beside=kiosk)

    _, placed = hall.do(revoke_device, device=kiosk)

    with hall.reading() as records:
        known = devices.find(records, printer)
        place = paper_place(records, other)
    assert (placed.kind, placed.device, placed.facts["beside"]) == (Kind.PRINTER_PLACED, str(printer), None)
    assert known is not None
    assert known.beside is None
    assert place.at is None


def test_a_device_is_revoked_once(hall: OpenHall) -> None:
    device = hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    hall.do(revoke_device, device=device)

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(revoke_device, device=device)


def test_a_device_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(revoke_device, device=99)

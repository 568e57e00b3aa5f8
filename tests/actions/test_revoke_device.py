"""A device may no longer speak to the hall."""

from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
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
        printer = devices.printer(records)
    assert printer is not None
    assert printer.id == old


def test_a_device_is_revoked_once(hall: OpenHall) -> None:
    device = hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    hall.do(revoke_device, device=device)

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(revoke_device, device=device)


def test_a_device_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(revoke_device, device=99)

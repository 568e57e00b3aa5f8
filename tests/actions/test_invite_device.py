"""A kiosk, wall or printer gets a one-time code."""

import pytest

from server.actions.invite_device import invite_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_a_device_is_invited_with_a_code(hall: OpenHall) -> None:
    (event,) = hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code="K7QF3M2P")

    with hall.reading() as records:
        (device,) = devices.every(records)
    assert (event.kind, event.device) == (Kind.DEVICE_INVITED, str(device.id))
    assert (device.kind, device.name, device.enrolled, device.revoked) == (DeviceKind.KIOSK, "Kiosk 1", False, False)


def test_the_code_is_kept_only_as_a_hash(hall: OpenHall) -> None:
    hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code="K7QF3M2P")

    everything = hall.everything()

    assert "K7QF3M2P" not in str(everything)


def test_the_same_request_invites_once(hall: OpenHall) -> None:
    first = hall.do(invite_device, "click", kind=DeviceKind.WALL, name="Wall", code="K7QF3M2P")

    again = hall.do(invite_device, "click", kind=DeviceKind.WALL, name="Wall", code="ABCDEFGH")

    assert again == first
    assert len(hall.everything()["devices"]) == 1


def test_a_printer_is_invited_to_stand_in_a_kiosk(hall: OpenHall) -> None:
    kiosk = hall.has_device(DeviceKind.KIOSK, "kiosk-token")

    hall.do(invite_device, kind=DeviceKind.PRINTER, name="Printer 1", code="K7QF3M2P", beside=kiosk)

    with hall.reading() as records:
        _, printer = devices.every(records)
    assert printer.beside == kiosk


@pytest.mark.parametrize(
    ("kind", "beside", "code"),
    [
        (DeviceKind.WALL, 1, Code.BAD_REQUEST),
        (DeviceKind.PRINTER, 2, Code.DEVICE_UNKNOWN),
        (DeviceKind.PRINTER, 99, Code.DEVICE_UNKNOWN),
    ],
)
def test_only_a_printer_stands_in_something_and_only_in_a_kiosk(
    hall: OpenHall, kind: DeviceKind, beside: int, code: Code
) -> None:
    hall.has_device(DeviceKind.KIOSK, "kiosk-token"), hall.has_device(DeviceKind.WALL, "wall-token")

    with hall.refuses(code):
        hall.do(invite_device, kind=kind, name="Printer 1", code="K7QF3M2P", beside=beside)

"""A printer is put into a kiosk, or stands for all from now on."""

import pytest

from server.actions.place_printer import place_printer
from server.actions.revoke_device import revoke_device
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import devices
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


def test_a_printer_is_put_into_a_kiosk_and_out_again(hall: OpenHall) -> None:
    kiosk, printer = _kiosk_and_printer(hall)

    (event,) = hall.do(place_printer, printer=printer, beside=kiosk)
    inside = _stands(hall, printer)
    hall.do(place_printer, printer=printer, beside=None)

    assert (event.kind, event.device, event.facts["beside"]) == (Kind.PRINTER_PLACED, str(printer), kiosk)
    assert (inside, _stands(hall, printer)) == (kiosk, None)


def test_the_same_request_places_it_once(hall: OpenHall) -> None:
    kiosk, printer = _kiosk_and_printer(hall)
    first = hall.do(place_printer, "click", printer=printer, beside=kiosk)

    again = hall.do(place_printer, "click", printer=printer, beside=None)

    assert again == first
    assert _stands(hall, printer) == kiosk


@pytest.mark.parametrize("beside", [99, 2])
def test_a_printer_stands_in_nothing_but_a_kiosk(hall: OpenHall, beside: int) -> None:
    _, printer = _kiosk_and_printer(hall)

    with hall.refuses(Code.DEVICE_UNKNOWN):
        hall.do(place_printer, printer=printer, beside=beside)


def test_only_a_printer_is_placed(hall: OpenHall) -> None:
    kiosk, printer = _kiosk_and_printer(hall)
    hall.do(revoke_device, device=printer)

    for not_one in (kiosk, printer, 99):
        with hall.refuses(Code.DEVICE_UNKNOWN):
            hall.do(place_printer, printer=not_one, beside=None)


def _kiosk_and_printer(hall: OpenHall) -> tuple[int, int]:
    return hall.has_device(DeviceKind.KIOSK, "kiosk-token"), hall.has_device(DeviceKind.PRINTER, "printer-token")


def _stands(hall: OpenHall, printer: int) -> int | None:
    with hall.reading() as records:
        known = devices.find(records, printer)
    assert known is not None
    return known.beside

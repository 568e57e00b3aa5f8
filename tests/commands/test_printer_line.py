"""What the list of devices says of a printer."""

from dataclasses import replace
from datetime import UTC, datetime

from server.commands.printer_line import printer_line
from server.storage.devices import Device, DeviceKind

KIOSK = Device(
    id=1, site="halle", kind=DeviceKind.KIOSK, name="Kiosk 1", enrolled=True, revoked=False, status="unknown"
)
PRINTER = replace(
    KIOSK, id=2, kind=DeviceKind.PRINTER, name="Printer 1", status="low", beside=1, paper_left=2350,
    heard_at=datetime(2026, 11, 23, 9, 5, tzinfo=UTC),
)  # fmt: skip


def test_everything_that_is_known_of_a_printer_stands_in_one_line() -> None:
    said = printer_line(PRINTER, [KIOSK, PRINTER], zone="Europe/Berlin")

    assert said == "low, 2.4 m, heard 2026-11-23 10:05, in Kiosk 1"


def test_what_nobody_knows_is_left_out() -> None:
    silent = replace(PRINTER, status="unknown", beside=None, paper_left=None, heard_at=None)

    assert printer_line(silent, [KIOSK, silent], zone="Europe/Berlin") == "unknown, for all"

"""Printers at USB: through libusb, and through the device file of the system's driver."""

import os
import pty
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
import usb.core  # type: ignore[import-untyped]

from printer.devices.choice import UnknownDevice, chosen_device
from printer.devices.device import Outcome
from printer.devices.found import Found, found_devices
from printer.devices.lines import TcpLine
from printer.devices.plain_file import PlainFile
from printer.devices.printer import Printer
from printer.devices.usb_line import NoBackend, UsbAddress, UsbLine, check_backend
from printer.rendering import rendered
from printer.sheet import SHEETS
from printer.status import Status
from tests.printer.emulator import PrinterEmulator
from tests.printer.sample_papers import slip
from tests.printer.usb_stand_in import PRODUCT, SERIAL, VENDOR, UsbStandIn

PAPER = rendered(slip(), SHEETS[384])


def test_a_usb_printer_is_taken_from_its_driver_asked_and_prints() -> None:
    with PrinterEmulator("low") as emulated:
        bus = UsbStandIn(emulated.port)
        printer = usb_printer(bus)

        condition, outcome = printer.condition(), printer.put_out(PAPER.data, "")
        printer.close()

        assert (condition.status, outcome) == (Status.LOW, Outcome.PRINTED)
        assert [paper.tobytes() for paper in emulated.papers()] == [PAPER.bitmap.tobytes()]
        assert not bus.has_driver


def test_a_usb_printer_that_is_unplugged_is_offline_and_works_when_it_is_plugged_in_again() -> None:
    with PrinterEmulator() as emulated:
        bus = UsbStandIn(emulated.port)
        printer = usb_printer(bus)
        printer.put_out(PAPER.data, "")

        bus.is_plugged = False
        unplugged, refused = printer.condition(), printer.put_out(PAPER.data, "")
        bus.is_plugged = True
        again = printer.condition(), printer.put_out(PAPER.data, "")
        printer.close()

        assert (unplugged.status, refused) == (Status.OFFLINE, Outcome.REFUSED)
        assert (again[0].status, again[1]) == (Status.READY, Outcome.PRINTED)
        assert len(emulated.papers()) == 2


def test_of_two_of_a_kind_the_serial_number_tells_which() -> None:
    with PrinterEmulator() as emulated:
        bus = UsbStandIn(emulated.port)

        right, wrong = usb_printer(bus, serial=SERIAL), usb_printer(bus, serial="another")

        assert (right.condition().status, wrong.condition().status) == (Status.READY, Status.OFFLINE)
        right.close()


def test_without_libusb_one_sentence_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise usb.core.NoBackendError("No backend available")

    monkeypatch.setattr(usb.core, "find", missing)

    for asks in (check_backend, found_devices, partial(chosen_device, "usb:04b8:0e15")):
        with pytest.raises(NoBackend, match=r"libusb, .*apt install"):
            asks()


def test_what_is_at_usb_is_listed_as_the_device_option_wants_it(tmp_path: Path) -> None:
    (tmp_path / "lp0").touch()

    found = found_devices(backend=UsbStandIn(0), folder=tmp_path)

    assert found[0].words == f"file:{tmp_path}/lp0"
    assert found[1] == Found(words=f"usb:{VENDOR:04x}:{PRODUCT:04x}:{SERIAL}", title="EPSON TM-T20II")


@pytest.mark.parametrize("words", ["usb:", "usb:4b8:e15", "usb:04b8", "usb:04b8:0e15:", "usb:xxxx:0e15"])
def test_a_usb_printer_is_said_as_lsusb_says_it(words: str) -> None:
    with pytest.raises(UnknownDevice):
        chosen_device(words)


@pytest.mark.usefixtures("patient")
def test_a_device_file_is_written_to_and_read_from() -> None:
    with PrinterEmulator("low") as emulated, device_file(emulated) as file:
        printer = chosen_device(f"file:{file}")

        condition, outcome = printer.condition(), printer.put_out(PAPER.data, "")
        printer.close()

        assert (condition.status, outcome) == (Status.LOW, Outcome.PRINTED)
        assert [paper.tobytes() for paper in emulated.papers()] == [PAPER.bitmap.tobytes()]


def test_a_device_file_that_is_not_there_yet_is_offline_and_never_becomes_a_plain_file() -> None:
    printer = chosen_device("file:/dev/usb/lp9")

    assert not isinstance(printer, PlainFile)
    assert printer.condition().status is Status.OFFLINE


def usb_printer(bus: UsbStandIn, *, serial: str | None = None) -> Printer:
    address = UsbAddress(vendor=VENDOR, product=PRODUCT, serial=serial)
    return Printer(partial(UsbLine, address, bus), answer_within=10, confirm_within=20)


@contextmanager
def device_file(emulated: PrinterEmulator) -> Iterator[str]:
    """A terminal in place of /dev/usb/lp0, both ways to an emulated printer."""
    behind, front = pty.openpty()
    tty.setraw(front)
    line = TcpLine("127.0.0.1", emulated.port)
    over = threading.Event()

    def there() -> None:
        with suppress(OSError):
            while not over.is_set():
                line.send(os.read(behind, 4096))

    def back() -> None:
        with suppress(OSError):
            while not over.is_set():
                os.write(behind, line.receive(0.05))

    threads = [threading.Thread(target=way, daemon=True) for way in (there, back)]
    for thread in threads:
        thread.start()
    yield os.ttyname(front)
    over.set()
    os.close(front)
    for thread in threads:
        thread.join(timeout=2)
    os.close(behind)
    line.close()

"""A line to a USB printer that no driver of the system has taken: its two bulk endpoints, through libusb."""

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import usb.core  # type: ignore[import-untyped]
import usb.util  # type: ignore[import-untyped]

PRINTER_CLASS = 7
SEND_WITHIN, _PIECE, _ANSWER = 10.0, 4096, 64
_INWARDS = 0x80


class NoBackend(OSError):
    """libusb is missing; the message says how to get it."""

    def __init__(self) -> None:
        super().__init__("missing: libusb, without which no USB printer can be spoken with. apt install libusb-1.0-0")


@dataclass(frozen=True, kw_only=True)
class UsbAddress:
    """Which printer: what `lsusb` shows as VID:PID, and a serial number where there are two of a kind."""

    vendor: int
    product: int
    serial: str | None = None


class UsbLine:
    """Found anew each time it is opened, so that a printer may be unplugged and plugged in again.

    Raises NoBackend, and OSError when the printer is not there or something else holds it.
    """

    def __init__(self, address: UsbAddress, backend: Any = None) -> None:
        self._device = _found(address, backend)
        self._interface = _printing(self._device)
        number = self._interface.bInterfaceNumber
        with suppress(RuntimeError):  # where a system knows no drivers to detach
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)
        usb.util.claim_interface(self._device, number)
        endpoints = list(self._interface)
        self._out = next(each for each in endpoints if not each.bEndpointAddress & _INWARDS)
        self._in = next((each for each in endpoints if each.bEndpointAddress & _INWARDS), None)

    def send(self, data: bytes) -> None:
        """Write all of it; a printer that takes nothing for ten seconds counts as gone."""
        while data:
            written = self._out.write(data[:_PIECE], timeout=round(SEND_WITHIN * 1000))
            data = data[written:]

    def receive(self, seconds: float) -> bytes:
        """What has come; one that has no way back says nothing."""
        if self._in is None:
            time.sleep(seconds)
            return b""
        try:
            return bytes(self._in.read(_ANSWER, timeout=max(1, round(seconds * 1000))))
        except usb.core.USBTimeoutError:
            return b""

    def close(self) -> None:
        """Let it go."""
        with suppress(usb.core.USBError):
            usb.util.release_interface(self._device, self._interface.bInterfaceNumber)
        usb.util.dispose_resources(self._device)


def check_backend(backend: Any = None) -> None:
    """Raises NoBackend unless USB printers can be spoken with."""
    try:
        usb.core.find(backend=backend)
    except usb.core.NoBackendError as error:
        raise NoBackend from error


def _found(address: UsbAddress, backend: Any) -> Any:
    try:
        known = usb.core.find(find_all=True, backend=backend, idVendor=address.vendor, idProduct=address.product)
        device = next((each for each in known if address.serial in (None, _serial(each))), None)
    except usb.core.NoBackendError as error:
        raise NoBackend from error
    if device is None:
        raise ConnectionError("this USB printer is not plugged in")
    return device


def _serial(device: Any) -> str | None:
    with suppress(ValueError, usb.core.USBError):
        return str(device.serial_number)
    return None


def _printing(device: Any) -> Any:
    """The interface that takes papers; a printer may have others."""
    try:
        chosen = device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        chosen = device.get_active_configuration()
    printing = next((each for each in chosen if each.bInterfaceClass == PRINTER_CLASS), None)
    if printing is None:
        raise ConnectionError("this USB device is no printer")
    return printing

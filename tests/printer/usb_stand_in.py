"""A USB bus with one printer on it, as pyusb sees one: its bytes go to an emulated printer and back."""

import errno
import socket
from types import SimpleNamespace
from typing import Any

import usb.backend  # type: ignore[import-untyped]
import usb.core  # type: ignore[import-untyped]

VENDOR, PRODUCT, SERIAL = 0x04B8, 0x0E15, "J5GF-7"
OUT, IN = 0x01, 0x82
STRINGS = {1: "EPSON", 2: "TM-T20II", 3: SERIAL}


class UsbStandIn(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """A backend; `is_plugged` may be set at any time. Its driver holds the printer until it is detached."""

    def __init__(self, port: int) -> None:
        self.is_plugged, self.has_driver = True, True
        self._port = port
        self._line: socket.socket | None = None

    def enumerate_devices(self) -> list[str]:
        return ["the printer"] if self.is_plugged else []

    def get_device_descriptor(self, _device: str) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT, bcdDevice=0x100, iManufacturer=1, iProduct=2,
            iSerialNumber=3, bNumConfigurations=1, address=5, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, _device: str, _config: int) -> Any:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0x80, bMaxPower=50, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, _device: str, interface: int, alternate: int, _config: int) -> Any:
        if interface or alternate:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2, bInterfaceClass=7,
            bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, _device: str, endpoint: int, *_where: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[endpoint], bmAttributes=2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, device: str) -> str:
        return device

    def close_device(self, _handle: str) -> None:
        if self._line:
            self._line.close()
        self._line = None

    def get_configuration(self, _handle: str) -> int:
        return 1

    def is_kernel_driver_active(self, _handle: str, _interface: int) -> bool:
        return self.has_driver

    def detach_kernel_driver(self, _handle: str, _interface: int) -> None:
        self.has_driver = False

    def claim_interface(self, _handle: str, _interface: int) -> None:
        if self.has_driver:
            raise usb.core.USBError("busy", errno=errno.EBUSY)

    def release_interface(self, _handle: str, _interface: int) -> None:
        """Nothing is held."""

    def bulk_write(self, _handle: str, _endpoint: int, _interface: int, data: Any, _timeout: int) -> int:
        self._there().sendall(data.tobytes())
        return len(data)

    def bulk_read(self, _handle: str, _endpoint: int, _interface: int, room: Any, timeout: int) -> int:
        line = self._there()
        line.settimeout(timeout / 1000)
        try:
            come = line.recv(len(room))
        except TimeoutError as error:
            raise usb.core.USBTimeoutError("nothing came", errno=errno.ETIMEDOUT) from error
        room[: len(come)] = type(room)("B", come)
        return len(come)

    def ctrl_transfer(
        self, _handle: str, _kind: int, _request: int, value: int, _index: int, data: Any, *_: int
    ) -> int:
        """Only strings are asked for: 0 is which languages there are."""
        wanted = value & 0xFF
        text = STRINGS[wanted].encode("utf-16-le") if wanted else b"\x09\x04"
        answer = bytes([len(text) + 2, 3]) + text
        data[: len(answer)] = type(data)("B", answer)
        return len(answer)

    def _there(self) -> socket.socket:
        if not self.is_plugged:
            raise usb.core.USBError("no such device", errno=errno.ENODEV)
        self._line = self._line or socket.create_connection(("127.0.0.1", self._port), timeout=2)
        return self._line

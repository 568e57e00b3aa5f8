"""From the words of the command line to a device: tcp:HOST[:PORT], usb:VID:PID[:SERIAL], file:PATH or screen[:PORT]."""

import re
import stat
from functools import partial
from pathlib import Path

from printer.devices.device import Device
from printer.devices.lines import FileLine, TcpLine
from printer.devices.paper_folder import PaperFolder
from printer.devices.plain_file import PlainFile
from printer.devices.printer import Printer
from printer.devices.screen_device import ScreenDevice
from printer.devices.usb_line import UsbAddress, UsbLine, check_backend

PRINTER_PORT, SCREEN_PORT = 9100, 8090


class UnknownDevice(ValueError):
    """Not one of the four sorts of device."""


def chosen_device(words: str) -> Device:
    """The device; raises UnknownDevice, and OSError when the screen's port is taken or libusb is missing."""
    sort, _, rest = words.partition(":")
    match sort:
        case "tcp" if rest:
            host, port = _host_and_port(rest)
            return Printer(partial(TcpLine, _checked(host), port))
        case "usb" if rest:
            address = _usb_address(rest)
            check_backend()
            return Printer(partial(UsbLine, address))
        case "file" if rest:
            return _at(Path(rest))
        case "screen":
            return ScreenDevice(_port(rest) if rest else SCREEN_PORT)
        case _:
            raise UnknownDevice(
                f"not a device: {words}. Say tcp:HOST[:PORT], usb:VID:PID[:SERIAL], file:PATH or screen[:PORT]"
            )


def _at(path: Path) -> Device:
    """What stands under /dev is a printer even while it is unplugged, and never becomes a plain file."""
    if path.is_dir():
        return PaperFolder(path)
    is_device = path.is_relative_to("/dev") or (path.exists() and stat.S_ISCHR(path.stat().st_mode))
    return Printer(partial(FileLine, path)) if is_device else PlainFile(path)


def _usb_address(words: str) -> UsbAddress:
    """Two numbers of four hexadecimal digits, as `lsusb` shows them."""
    matched = re.fullmatch(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?", words)
    if matched is None:
        raise UnknownDevice(f"not a USB printer: {words}. See lotse-printer devices")
    vendor, product, serial = matched.groups()
    return UsbAddress(vendor=int(vendor, 16), product=int(product, 16), serial=serial)


def _host_and_port(words: str) -> tuple[str, int]:
    """A host name or address; an IPv6 address with a port stands in brackets."""
    if words.startswith("["):
        host, _, port = words[1:].partition("]")
        return host, _port(port.lstrip(":") or str(PRINTER_PORT))
    if words.count(":") > 1:
        return words, PRINTER_PORT
    host, _, port = words.partition(":")
    return host, _port(port or str(PRINTER_PORT))


def _checked(host: str) -> str:
    """What can be looked up at all; two dots side by side cannot."""
    try:
        is_name = bool(host.encode("idna"))
    except UnicodeError:
        is_name = False
    if not is_name:
        raise UnknownDevice(f"not an address: {host or 'nothing before the port'}")
    return host


def _port(words: str) -> int:
    if not words.isdecimal() or not 0 <= int(words) < 65536:
        raise UnknownDevice(f"not a port: {words}")
    return int(words)

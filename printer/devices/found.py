"""The printers at this machine's USB, as `--device` wants to hear them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import usb.core  # type: ignore[import-untyped]

from printer.devices.usb_line import PRINTER_CLASS, NoBackend

__all__ = ["Found", "NoBackend", "found_devices"]


@dataclass(frozen=True, kw_only=True)
class Found:
    """A printer: the words for `--device`, and what it says it is called, as far as it may be asked."""

    words: str
    title: str


def found_devices(*, backend: Any = None, folder: Path = Path("/dev/usb")) -> list[Found]:
    """Those that the system has a driver for first; raises NoBackend."""
    driven = [Found(words=f"file:{each}", title="through the system's driver") for each in sorted(folder.glob("lp*"))]
    try:
        plugged = list(usb.core.find(find_all=True, backend=backend, custom_match=_is_printer))
    except usb.core.NoBackendError as error:
        raise NoBackend from error
    return [*driven, *_described(plugged)]


def _is_printer(device: Any) -> bool:
    with suppress(usb.core.USBError):
        return any(face.bInterfaceClass == PRINTER_CLASS for each in device for face in each)
    return False


def _described(plugged: list[Any]) -> Iterator[Found]:
    for device in plugged:
        serial = _asked(device, "serial_number")
        words = f"usb:{device.idVendor:04x}:{device.idProduct:04x}" + (f":{serial}" if serial else "")
        title = " ".join(filter(None, (_asked(device, "manufacturer"), _asked(device, "product"))))
        yield Found(words=words, title=title)


def _asked(device: Any, what: str) -> str:
    """Strings may be read only by who may open the device."""
    with suppress(ValueError, RuntimeError, usb.core.USBError):
        return str(getattr(device, what) or "").strip()
    return ""

"""The one-time code that has just been made: kept in the browser of whoever made it until it has been shown once."""

from dataclasses import dataclass
from secrets import choice

from flask import request, session

from server.domain.enrolment import LETTERS, shown_code
from server.storage.devices import Device, DeviceKind
from server.web.shared.parts import parts
from server.web.shared.qr import Qr, qr_of

KEPT_AS = "fresh-code"

PAGE = {DeviceKind.KIOSK: "/kiosk/", DeviceKind.WALL: "/display/", DeviceKind.TABLET: "/kiosk/tablet.html"}
"""Where the code is typed; a printer's program is started with it."""


@dataclass(frozen=True, kw_only=True)
class FreshCode:
    """`code` as people read it; `address` is where it is typed, `command` what starts a printer's program with it."""

    device: Device
    code: str
    address: str | None
    command: str | None
    qr: Qr | None


def new_code() -> str:
    """A code that nobody guesses within its hour."""
    return "".join(choice(LETTERS) for _ in range(8))


def keep(code: str, device: str) -> None:
    """Keeps it for the page that comes next."""
    session[KEPT_AS] = {"code": code, "device": device}


def shown_once(devices: list[Device]) -> FreshCode | None:
    """The code that was kept, and no longer kept then; None when there is none, or its device is not of this hall.

    A page that only looks again by itself does not use it up.
    """
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return None
    kept = session.pop(KEPT_AS, None)
    device = next((each for each in devices if kept and str(each.id) == kept["device"]), None)
    if device is None:
        return None
    code, server = shown_code(kept["code"]), parts().config.public_url
    page = PAGE.get(device.kind)
    if page is None:
        command = f"lotse-printer --server {server} --code {code} --device …"
        return FreshCode(device=device, code=code, address=None, command=command, qr=None)
    qr = qr_of(f"{server}{page}#code={code}")
    return FreshCode(device=device, code=code, address=server + page, command=None, qr=qr)

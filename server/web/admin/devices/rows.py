"""The devices of a hall as its page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from server.domain.site.site import Site
from server.storage.devices import Device, DeviceKind
from server.web.admin.overview.ill import is_unseen

MILLIMETRES_A_TICKET = 150

SAYS_HOW_IT_IS = (DeviceKind.PRINTER, DeviceKind.WALL)

Stands = Literal["enrolled", "invited", "expired"]


@dataclass(frozen=True, kw_only=True)
class DeviceRow:
    """One device. `stands`: it is known, has a code that it has not used yet, or one that is too old.

    `seen_at` (UTC) is when it was last heard of, `silent` when that is too long ago for one that never rests.
    `state` is the key of the sentence that says how a printer or a wall is; `tickets` for how many its paper will do.
    `beside` is the id of a printer's kiosk. A wall is `in_profile` when the profile says something of its name.
    """

    id: int
    kind: DeviceKind
    name: str
    stands: Stands
    seen_at: datetime | None
    silent: bool
    state: str | None
    metres: float | None
    tickets: int | None
    beside: int | None
    in_profile: bool


def device_rows(site: Site, devices: Sequence[Device], now: datetime) -> tuple[DeviceRow, ...]:
    """Every device that is not revoked, kind by kind, in the order in which they were invited."""
    kinds = list(DeviceKind)
    known = sorted((each for each in devices if not each.revoked), key=lambda each: (kinds.index(each.kind), each.id))
    return tuple(_row(site, device, now) for device in known)


def _row(site: Site, device: Device, now: datetime) -> DeviceRow:
    paper = device.paper_left
    return DeviceRow(
        id=device.id,
        kind=device.kind,
        name=device.name,
        stands=_stands(device, now),
        seen_at=device.seen_at if device.enrolled else None,
        silent=device.enrolled and device.kind is not DeviceKind.TABLET and is_unseen(device, now),
        state=f"{device.kind.value}-{device.status}" if device.enrolled and device.kind in SAYS_HOW_IT_IS else None,
        metres=None if paper is None else paper / 1000,
        tickets=None if paper is None else paper // MILLIMETRES_A_TICKET,
        beside=device.beside,
        in_profile=device.kind is DeviceKind.WALL and _is_named(site, device.name),
    )


def _stands(device: Device, now: datetime) -> Stands:
    if device.enrolled:
        return "enrolled"
    return "invited" if device.code_until is not None and now < device.code_until else "expired"


def _is_named(site: Site, name: str) -> bool:
    between_calls = [*(slide.walls for slide in site.slides), *(ticker.walls for ticker in site.ticker)]
    return any(name in names for names in ([wall.name for wall in site.walls], *between_calls))

"""Printers: which one a paper comes out of, and what each has said of itself."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update

from server.domain.print_job import PrinterStatus
from server.storage import devices as devices_of_site
from server.storage.devices import Device, as_device
from server.storage.records import Records
from server.storage.tables import devices

_ENROLLED = (
    select(devices)
    .where(devices.c.site == bindparam("of_site"), devices.c.kind == "printer", devices.c.token_hash.is_not(None))
    .order_by(devices.c.id.desc())
)


def enrolled(records: Records) -> list[Device]:
    """The printers of the site, the newest first."""
    return [as_device(row) for row in records.connection.execute(_ENROLLED, {"of_site": records.site})]


def printer_for(records: Records, device: str | None) -> Device | None:
    """Where a paper comes out that was asked for at that device, or at none; None where there is no printer.

    The kiosk's own printer if it can print; else one that can: first one that stands in no kiosk, then another
    kiosk's. Where none can, its own: somebody will put paper in.
    """
    known = sorted(enrolled(records), key=lambda each: _distance(each, device))
    return next((each for each in known if can_print(each)), known[0] if known else None)


def can_print(printer: Device) -> bool:
    """Whether to send it a paper now."""
    return PrinterStatus(printer.status).may_print


def own_printer(printers: Sequence[Device], kiosk: str) -> Device | None:
    """The printer that stands in that kiosk, or None."""
    return next((each for each in printers if str(each.beside) == kiosk), None)


def place_of(records: Records, printer: Device) -> str:
    """By what people find a printer: the kiosk in which it stands, else its own name."""
    kiosk = None if printer.beside is None else devices_of_site.find(records, printer.beside)
    return printer.name if kiosk is None else kiosk.name


def say_status(
    records: Records, printer: int, *, status: str, detail: str | None, paper_left: int | None, at: datetime
) -> None:
    """Keeps what a printer says of itself; `paper_left` in millimetres, None where nobody counts."""
    said = {"status": status, "status_detail": detail, "paper_left": paper_left, "status_at": at}
    records.connection.execute(update(devices).where(devices.c.id == printer).values(**said))


def go_silent(records: Records, *, since: datetime) -> list[int]:
    """Printers that were last heard of before `since` count as offline; gives those that did not until now."""
    silent = update(devices).where(
        devices.c.site == records.site, devices.c.kind == "printer", devices.c.token_hash.is_not(None),
        devices.c.status_at < since, devices.c.status != PrinterStatus.OFFLINE.value,
    )  # fmt: skip
    said = {"status": PrinterStatus.OFFLINE.value, "status_detail": "not heard of"}
    return [int(row.id) for row in records.connection.execute(silent.values(**said).returning(devices.c.id))]


def leave(records: Records, kiosk: int) -> list[int]:
    """The printers that stood in that kiosk print for all from now on; gives their ids."""
    inside = update(devices).where(devices.c.site == records.site, devices.c.beside == kiosk)
    return [int(row.id) for row in records.connection.execute(inside.values(beside=None).returning(devices.c.id))]


def _distance(printer: Device, device: str | None) -> int:
    if device is not None and str(printer.beside) == device:
        return 0
    return 1 if printer.beside is None else 2

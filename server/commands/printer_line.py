"""What `lotse device list` says of a printer: how it is, how much paper, when it was heard of, where it stands."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from server.storage.devices import Device


def printer_line(printer: Device, known: Iterable[Device], *, zone: str) -> str:
    """Such as `low, 2.4 m, heard 2024-06-03 10:05, in Kiosk 1`; `zone` is the hall's."""
    said = [printer.status]
    if printer.paper_left is not None:
        said.append(f"{printer.paper_left / 1000:.1f} m")
    if printer.heard_at is not None:
        said.append(f"heard {printer.heard_at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}")
    kiosk = next((each.name for each in known if each.id == printer.beside), None)
    said.append(f"in {kiosk}" if kiosk else "for all")
    return ", ".join(said)

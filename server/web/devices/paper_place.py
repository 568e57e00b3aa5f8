"""Where a ticket comes out that is taken at a kiosk now, and whether it does."""

from dataclasses import dataclass

from server.storage import printers
from server.storage.records import Records

NO_PRINTER = "none"


@dataclass(frozen=True, kw_only=True)
class PaperPlace:
    """`status` is that of the printer; `at` names the kiosk or printer when it is not the kiosk's own."""

    status: str
    at: str | None


def paper_place(records: Records, kiosk: int) -> PaperPlace:
    """A hall with one printer for all has no other place: it counts as every kiosk's own."""
    printer = printers.printer_for(records, str(kiosk))
    if printer is None:
        return PaperPlace(status=NO_PRINTER, at=None)
    own = printers.own_printer(printers.enrolled(records), str(kiosk))
    is_own = printer.beside == kiosk or (printer.beside is None and own is None)
    return PaperPlace(status=printer.status, at=None if is_own else printers.place_of(records, printer))

"""A printer that nothing is heard of any more counts as offline."""

from collections.abc import Sequence
from datetime import timedelta

from server.actions.hall import Hall
from server.actions.handing_over import hand_over
from server.domain.print_job import PrinterStatus
from server.domain.visits.event import Event, Kind
from server.storage import printers

HEARD_WITHIN = timedelta(minutes=2)
"""An agent says once a minute how its printer is, also when nothing has changed."""


def miss_printers(hall: Hall) -> Sequence[Event]:
    """Each silent printer once, and what it had not begun to print goes to another."""
    status = PrinterStatus.OFFLINE.value
    silent = printers.go_silent(hall.records, since=hall.now - HEARD_WITHIN)
    changed = [Event(kind=Kind.PRINTER_CHANGED, device=str(each), facts={"status": status}) for each in silent]
    return [*changed, *hand_over(hall)]

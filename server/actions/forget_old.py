"""What happened years ago is deleted: no report reads it any more."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.hours.over import first_kept
from server.domain.visits.event import Event
from server.storage import forgotten

AT_ONCE = 400
"""Rows of one step: nobody who takes a ticket meanwhile waits for it."""


def forget_old(hall: Hall, *, years: int) -> Sequence[Event]:
    """One step of deleting what is older than `years` whole years; again and again, until nothing is. No event."""
    forgotten.forget(hall.records, before=first_kept(hall.records.day, years), most=AT_ONCE)
    return []

"""The sums of cleared days are kept, so that reports need not read every event again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.statistics.day_sum import DaySum
from server.domain.visits.event import Event
from server.storage import day_sums


def keep_day_sums(hall: Hall, *, sums: Sequence[DaySum]) -> Sequence[Event]:
    """Keeps them; a day that is not cleared, or not any more, is left out. No event: nothing has happened."""
    day_sums.keep(hall.records, hall.site, sums)
    return []

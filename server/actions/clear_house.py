"""The log of what belongs to no hall is cleared as a day of a hall is: when an operator logged in is forgotten."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_bytes

from server.actions.house import House, Told
from server.domain.hours.over import first_kept
from server.domain.visits.alias import Aliases
from server.storage import clearings, forgotten
from server.storage.nameless import make_nameless

AT_ONCE = 200
"""Events of one step: an operator logs in a few times a day."""


def clear_house(house: House, *, years: int) -> Sequence[Told]:
    """One step: logins before today (UTC) keep no name, and what is older than `years` whole years goes. No event."""
    day = clearings.due(house.records, house.records.day - timedelta(days=1))
    if day is not None:
        make_nameless(house.records, day, Aliases(key=token_bytes(32)), most=AT_ONCE, per_person=False)
    forgotten.forget(house.records, before=first_kept(house.records.day, years), most=AT_ONCE)
    return []

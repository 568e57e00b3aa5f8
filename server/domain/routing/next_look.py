"""When a visitor's page looks again by itself: soon when it is nearly their turn, else rarely."""

from server.domain.routing.outlook import Outlook
from server.domain.visits.leg import State

SOON, CALM, RARELY = 10, 30, 60
"""Seconds."""

NEARLY, FAR = 15, 60
"""Minutes of the low end of a wait: up to the first it is nearly their turn, from the second on it is far off."""

NEXT_FEW = 3
"""With so many ahead it is nearly their turn, whatever the range says."""


def next_look(state: State, told: Outlook | None) -> int:
    """Seconds until a page that shows a leg in that state, and while it waits that outlook, should look again."""
    if state.is_over:
        return RARELY
    if state is State.CALLED:
        return SOON
    if told is None:
        return CALM
    low = None if told.range is None else told.range.low
    if told.people <= NEXT_FEW or (low is not None and low <= NEARLY):
        return SOON
    return CALM if low is None or low < FAR else RARELY

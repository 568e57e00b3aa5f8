"""A tablet takes numbers that it may give out by itself."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import number_blocks

SIZE = 20
LARGEST = 100
BLOCKS = 2
"""So many blocks with numbers left are enough; more would only take numbers away from the kiosk's row."""


def reserve_numbers(hall: Hall, *, device: int, size: int = SIZE) -> Sequence[Event]:
    """Reserves the day's next `size` numbers for a tablet; nothing while it has two blocks with numbers left.

    Refuses with BAD_REQUEST.
    """
    if not 0 < size <= LARGEST:
        raise Refusal(Code.BAD_REQUEST, field="size", expected=f"1 to {LARGEST}")
    if len(number_blocks.left(hall.records, device)) >= BLOCKS:
        return []
    block = number_blocks.reserve(hall.records, device=device, size=size, at=hall.now)
    facts = {"first": block.first, "last": block.last}
    return [Event(kind=Kind.NUMBERS_RESERVED, device=str(device), facts=facts)]

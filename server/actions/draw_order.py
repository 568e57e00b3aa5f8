"""The hall opens: the order of those who came early is drawn, once."""

from collections.abc import Sequence
from random import Random

from server.actions.hall import Hall
from server.domain.visits.draw import drawn
from server.domain.visits.event import Event, Kind
from server.storage import draws, legs, tickets


def draw_order(hall: Hall, *, chance: Random) -> Sequence[Event]:
    """Gives those who came early new places among themselves; `chance` draws. Doing it twice changes nothing."""
    in_order = draws.to_draw(hall.records, hall.site, hall.now)
    if not in_order:
        return []
    chance.shuffle(in_order)
    for leg in drawn(in_order):
        legs.save(hall.records, leg)
    known = tickets.several(hall.records, {leg.ticket for leg in in_order})
    order = ",".join(str(known[leg.ticket].count) for leg in in_order)
    return [Event(kind=Kind.ORDER_DRAWN, facts={"order": order})]

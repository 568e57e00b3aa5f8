"""Who comes next at which desks, in the order of the line; nothing of it is a promise."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.routing import Situation, help_for
from server.domain.site.site import Advisor, Site
from server.domain.visits.leg import Leg
from server.domain.visits.ticket import Ticket
from server.storage import seats, tickets, waiting
from server.storage.records import Records
from server.storage.situation import situation_at


@dataclass(frozen=True, kw_only=True)
class Coming:
    """Somebody who waits, and a desk that could call them now."""

    desk: str
    leg: Leg
    ticket: Ticket


def coming(records: Records, site: Site, now: datetime, *, desks: Collection[str], most: int) -> Sequence[int]:
    """The numbers of up to `most` people who could be called next, by those who sit at `desks` (at any, if empty)."""
    sitting = [advisor for desk, advisor in _sitting(records, site) if desk in (desks or {desk})]
    if not sitting or not most:
        return ()
    legs = _first(records, situation_at(records, site, now), sitting, waiting.heads(records), most)
    known = tickets.several(records, {leg.ticket for leg in legs})
    return [known[leg.ticket].count for leg in legs]


def coming_to_each(records: Records, site: Site, now: datetime, *, most: int) -> list[Coming]:
    """Up to `most` people for each open desk who could be called there next."""
    sitting, heads = _sitting(records, site), waiting.heads(records)
    if not sitting or not heads:
        return []
    situation = situation_at(records, site, now)
    legs = {desk: _first(records, situation, [advisor], heads, most) for desk, advisor in sitting}
    known = tickets.several(records, {leg.ticket for first in legs.values() for leg in first})
    return [Coming(desk=desk, leg=leg, ticket=known[leg.ticket]) for desk, first in legs.items() for leg in first]


def _sitting(records: Records, site: Site) -> list[tuple[str, Advisor]]:
    """Open desks and who works there; nobody while they are away."""
    open_desks = [(seat.desk, site.advisor(seat.advisor)) for seat in seats.every(records) if seat.pause is None]
    return [(desk, advisor) for desk, advisor in open_desks if advisor is not None]


def _first(
    records: Records, situation: Situation, advisors: Iterable[Advisor], heads: dict[int, Leg], most: int
) -> list[Leg]:
    helping = tuple(advisors)
    needs = [need for need, head in heads.items() if any(help_for(situation, each, head).way for each in helping)]
    return waiting.first(records, needs, each=most)[:most]

"""A hall as all its desks see it: what they share is read once per change, and each shows of it what it may."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from server.domain.routing.routing import Situation
from server.domain.site.site import Site
from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.domain.visits.ticket import Ticket
from server.storage import legs, seats, tickets, waiting
from server.storage.records import Records
from server.storage.seats import Seat
from server.storage.situation import situation_at
from server.web.shared.since_change import SinceChange

Thing = TypeVar("Thing")

ROWS = 30
"""Nobody sees more people of one line."""


@dataclass(frozen=True, kw_only=True)
class _SharedSituation(Situation):
    """The situation at `now`; what is the same for every advisor is worked out once for all desks."""

    known: SinceChange

    def as_it_stands(self, need: Need) -> Need:
        return self.known.once(("as it stands", need), lambda: Situation.as_it_stands(self, need))

    def can_be_interpreted(self, need: Need) -> bool:
        return self.known.once(("interpreted", need), lambda: Situation.can_be_interpreted(self, need))

    def is_spoken(self, need: Need) -> bool:
        return self.known.once(("spoken", need), lambda: Situation.is_spoken(self, need))


@dataclass(frozen=True, kw_only=True)
class DeskHall:
    """The hall of one look at `now` (UTC); `known` is what earlier looks since the last change have worked out."""

    records: Records
    site: Site
    now: datetime
    known: SinceChange

    def once(self, what: Hashable, work: Callable[[], Thing]) -> Thing:
        """What all desks share; see `SinceChange`."""
        return self.known.once(("desks", what), work)

    @cached_property
    def situation(self) -> Situation:
        """What decides besides the people who wait, to the second."""
        of_all = self.once("situation", lambda: situation_at(self.records, self.site, self.now))
        return _SharedSituation(
            site=self.site, now=self.now, duties=of_all.duties, interpreters=of_all.interpreters, known=self.known
        )

    @property
    def seats(self) -> Mapping[str, Seat]:
        """The open desks, by the tab that holds each."""
        return self.once("seats", lambda: {seat.seat: seat for seat in seats.every(self.records)})

    @property
    def heads(self) -> Mapping[int, Leg]:
        """Who is first with each need, by the need's row."""
        return self.once("heads", lambda: waiting.heads(self.records))

    @property
    def counts(self) -> Mapping[Need, int]:
        """How many wait with each need, as far as they are counted."""
        return self.once("counts", lambda: waiting.ahead(self.records))

    def at_desk(self, desk: str) -> Leg | None:
        """Who is called to that desk or served there."""
        return self.once("at desks", lambda: legs.at_desks(self.records)).get(desk)

    def first(self, need: int) -> Sequence[Leg]:
        """The head of the line of a need, by the need's row."""
        return self.once(("first", need), lambda: waiting.first(self.records, [need], each=ROWS))

    def tickets(self, wanted: Collection[int]) -> Mapping[int, Ticket]:
        """At least the tickets of those ids, by id."""
        known: dict[int, Ticket] = self.once("tickets", dict)
        if missing := {ticket for ticket in wanted if ticket not in known}:
            known.update(tickets.several(self.records, missing))
        return known

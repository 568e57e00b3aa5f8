"""How things stand for many tickets at once: the line is read once and in its order, not anew for each of them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.domain.visits.leg import Leg, State
from server.domain.visits.need import Need
from server.domain.visits.wave import Wave
from server.storage import legs, needs, tickets, waiting, waves
from server.storage.prospect import Prospects, kept_prospects
from server.storage.records import Records
from server.storage.standing import Standing, standing, standing_of

FEW = 30
"""So many are looked up one by one: what that costs does not grow with the line."""

AT_A_TIME = 50
"""Rows of the line; between two such pieces whoever asks can let others go on."""


@dataclass(frozen=True, kw_only=True)
class Stand:
    """A leg that is not over, of the ticket with the day's number `count`, and how things stand for it."""

    count: int
    leg: Leg
    standing: Standing


def standings(records: Records, site: Site, among: Collection[int], *, now: datetime) -> Iterator[list[Stand]]:
    """How things stand for those of these tickets whose visit is not over today, piece by piece.

    Of many, those who are nearest to their turn come first, and a piece may be empty.
    """
    known = kept_prospects(records, site, now)
    return _each(records, known, among, now) if len(among) <= FEW else _in_order(records, known, frozenset(among), now)


def _each(records: Records, known: Prospects, among: Collection[int], now: datetime) -> Iterator[list[Stand]]:
    for ticket in tickets.several(records, set(among)).values():
        leg = legs.last_of(records, ticket.id)
        if leg is not None and ticket.day == records.day and not leg.state.is_over:
            stands = standing_of(records, known.site, leg, count=ticket.count, now=now, known=known)
            yield [Stand(count=ticket.count, leg=leg, standing=stands)]


def _in_order(records: Records, known: Prospects, among: Collection[int], now: datetime) -> Iterator[list[Stand]]:
    called = [] if known.site.waves is None else waves.of_today(records)
    line = _Line(known, needs.of_today(records), now)
    for rows in waiting.in_order(records, at_a_time=AT_A_TIME):
        piece = []
        for row in rows:
            if row.ticket in among:
                piece.append(_stand(row, line, called))
            if row.state == State.WAITING:
                line.passes(row.need)
        yield piece


def _stand(row: Row[Any], line: "_Line", called: list[Wave]) -> Stand:
    values = dict(row._mapping)
    count, need, leg = values.pop("number"), row.need, legs.leg_of(values)
    told = line.outlook(need, leg) if leg.state is State.WAITING else None
    return Stand(
        count=count, leg=leg, standing=standing(line.known.site, leg, count=count, outlook=told, called=called)
    )


class _Line:
    """The line as it is passed from its head on: who was passed is ahead of all who come after."""

    def __init__(self, known: Prospects, needs_of_today: Mapping[int, Need], now: datetime) -> None:
        self.known = known
        self._needs = needs_of_today
        self._now = now
        self._ahead: dict[Need, int] = {}
        self._told: dict[int, Outlook] = {}

    def passes(self, need: int) -> None:
        """Somebody with that need waits here. Where nobody more is counted, nothing changes for those behind."""
        passed = self._needs[need]
        people = self._ahead.get(passed, 0)
        if people < waiting.COUNTED:
            self._ahead[passed] = people + 1
            self._told.clear()

    def outlook(self, need: int, leg: Leg) -> Outlook:
        """What the next in line is told."""
        plain = self._told.get(need)
        if plain is None:
            plain = self._told[need] = self.known.plain(leg.need, self._ahead)
        return self.known.foretold(plain, leg.need, now=self._now, of=leg)

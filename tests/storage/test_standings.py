"""How things stand for many tickets is how it stands for each of them, and costs far less."""

from collections.abc import Iterator

import pytest

from server.storage import legs, tickets
from server.storage.standing import standing_of
from server.storage.standings import FEW, Stand, standings
from tests.busy_hall import BusyHall
from tests.open_hall import OpenHall
from tests.web.statements import statements

NOBODYS = range(90_000, 90_000 + FEW)
"""Tickets that nobody holds: with them there are many."""


@pytest.mark.parametrize("seed", range(2))
def test_all_at_once_is_the_same_as_one_by_one(hall: OpenHall, seed: int) -> None:
    busy = BusyHall(hall, seed)

    for _ in range(20):
        busy.goes_on()

        assert _many(hall, busy.tickets) == _one_by_one(hall, busy.tickets)


def test_a_few_are_told_what_many_are_told(hall: OpenHall) -> None:
    busy = BusyHall(hall, 7)
    for _ in range(30):
        busy.goes_on()

    few = list(_stands(hall, busy.tickets[:FEW]))

    assert {stand.leg.ticket: stand for stand in few} == _many(hall, busy.tickets[:FEW])


def test_a_ticket_of_yesterday_stands_nowhere(hall: OpenHall) -> None:
    ticket = hall.waits().ticket
    hall.clock.passes(days=1)

    assert list(_stands(hall, [ticket])) == list(_stands(hall, [ticket, *NOBODYS])) == []


def test_with_the_line_no_more_is_asked_of_the_database(hall: OpenHall) -> None:
    first = [hall.waits().ticket for _ in range(3)]
    with statements() as before:
        _many(hall, first)
    more = [hall.waits().ticket for _ in range(12)]

    with statements() as after:
        _many(hall, [*first, *more])

    assert len(before) == len(after)


def _one_by_one(hall: OpenHall, among: list[int]) -> dict[int, Stand]:
    found = {}
    with hall.storage.reading(hall.site.site, hall.clock()) as (records, site):
        for ticket in tickets.several(records, set(among)).values():
            leg = legs.last_of(records, ticket.id)
            if leg is not None and not leg.state.is_over:
                stands = standing_of(records, site, leg, count=ticket.count, now=hall.clock())
                found[ticket.id] = Stand(count=ticket.count, leg=leg, standing=stands)
    return found


def _many(hall: OpenHall, among: list[int]) -> dict[int, Stand]:
    return {stand.leg.ticket: stand for stand in _stands(hall, [*among, *NOBODYS])}


def _stands(hall: OpenHall, among: list[int]) -> Iterator[Stand]:
    with hall.storage.reading(hall.site.site, hall.clock()) as (records, site):
        for piece in standings(records, site, among, now=hall.clock()):
            yield from piece

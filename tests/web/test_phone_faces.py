"""A visitor's page says something else only when its face is another one: then it is told, and else left alone."""

from collections.abc import Mapping

import pytest

from server.live.phone_news import changed
from server.storage.faces import Face, faces
from tests.busy_hall import BusyHall
from tests.web.served import Served
from tests.web.statements import statements

NOBODYS = range(90_000, 90_100)
"""Tickets that nobody holds: with them there are many pages."""


@pytest.mark.parametrize("seed", range(2))
def test_a_page_that_says_something_else_has_another_face(served: Served, seed: int) -> None:
    busy = BusyHall(served.hall, seed)
    followed = list(busy.tickets)
    faces_before, pages_before = _faces(served, followed), _pages(served, followed)
    told, renewed = 0, 0

    for _ in range(20):
        busy.goes_on()
        faces_now, pages_now = _faces(served, followed), _pages(served, followed)

        others = {ticket for ticket in followed if pages_now[ticket] != pages_before[ticket]}
        assert others <= set(changed(faces_before, faces_now))
        told, renewed = told + len(changed(faces_before, faces_now)), renewed + len(others)
        faces_before, pages_before = faces_now, pages_now

    assert 0 < renewed <= told < 2 * renewed


def test_one_look_at_a_page_asks_the_database_seven_things(served: Served) -> None:
    address = served.address(served.hall.takes_ticket().ticket)
    served.browser().visits(address)

    with statements() as asked:
        served.browser().visits(address)

    assert len([each for each in asked if each.startswith("SELECT")]) <= 7


def _faces(served: Served, followed: list[int]) -> Mapping[int, Face | None]:
    found: dict[int, Face | None] = dict.fromkeys(followed)
    with served.hall.storage.reading("halle", served.hall.clock()) as (records, site):
        for piece in faces(records, site, [*followed, *NOBODYS], now=served.hall.clock()):
            found |= piece
    return found


def _pages(served: Served, followed: list[int]) -> dict[int, list[str]]:
    """What the live parts of each page say, but for the time at which it looked."""
    return {ticket: _said(served, ticket) for ticket in followed}


def _said(served: Served, ticket: int) -> list[str]:
    browser = served.browser()
    browser.visits(served.address(ticket))
    live = browser.answer.text.partition('<main class="phone"')[2].partition('id="as-of"')[0]
    return live.split("\n")

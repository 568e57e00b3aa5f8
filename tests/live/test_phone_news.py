"""Visitors' pages are told when something has changed for them; in a full hall the others are left alone."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event as Bell

import pytest

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.live.phone_news import FEW, LONGEST, PhoneNews, changed, paced
from server.live.rooms import room_of_ticket
from server.storage.faces import Face
from tests.live.heard import Heard
from tests.open_hall import OpenHall

FACE, OTHER = (Face(profile=1, count=1, leg=1, version=version, cue="", told=None) for version in (1, 2))

MORE_THAN_A_FEW = frozenset(range(1000, 1000 + FEW))
"""Tickets that nobody holds: pages are open that have long been over."""


def _waiting_until(high: int) -> Face:
    """The face of somebody who waits for 90 minutes at least."""
    return replace(FACE, told=Outlook(people=40, or_more=False, range=Range(low=90, high=high)))


def test_who_shows_something_else_is_told() -> None:
    assert changed({1: FACE, 2: FACE, 3: FACE}, {3: OTHER, 2: FACE, 1: None}) == [3, 1]


def test_a_page_that_was_not_known_is_told_once() -> None:
    assert changed({}, {1: FACE}) == [1]
    assert changed({1: FACE}, {1: FACE}) == []


def test_a_visit_that_has_long_been_over_is_no_news() -> None:
    assert changed({1: None}, {1: None}) == []


def test_a_slightly_longer_wait_of_two_hours_is_no_news() -> None:
    told, later, much_later = (_waiting_until(high) for high in (120, 130, 140))

    assert changed({1: told}, {1: later}) == []
    assert changed({1: told}, {1: much_later}) == [1]
    assert changed({1: told}, {1: replace(later, version=2)}) == [1]


def test_few_pages_are_told_at_once() -> None:
    assert set(paced(range(FEW), 7.0).values()) == {7.0}


@pytest.mark.parametrize("pages", [FEW + 1, 500, 5000])
def test_many_pages_are_told_one_after_the_other_in_a_second_or_two(pages: int) -> None:
    due = paced(range(pages), 7.0)

    assert list(due) == sorted(due, key=lambda ticket: due[ticket])
    assert len(set(due.values())) == pages
    assert due[pages - 1] <= 7.0 + LONGEST


def test_in_a_small_hall_every_page_is_told_of_everything(hall: OpenHall) -> None:
    mine, other = hall.waits().ticket, hall.waits("geld").ticket

    with _telling(hall, lambda _: {mine, other}) as (news, heard):
        news.emit("halle/phones")

        heard.wait_for(room_of_ticket(mine), room_of_ticket(other))


def test_in_a_full_hall_only_those_are_told_who_show_something_else(hall: OpenHall) -> None:
    rat = hall.sits()
    called, next_one, with_somebody_else = (hall.waits(topic).ticket for topic in ("arbeit", "familie", "geld"))
    followed = {called, next_one, with_somebody_else, *MORE_THAN_A_FEW}
    with _telling(hall, lambda _: followed) as (news, heard):
        news.emit("halle/phones")
        heard.wait_for(*map(room_of_ticket, followed))
        heard.rooms.clear()
        hall.calls(rat)

        news.emit("halle/phones")

        heard.wait_for(room_of_ticket(called), room_of_ticket(next_one))
        assert set(heard.rooms) == {room_of_ticket(called), room_of_ticket(next_one)}


def test_every_other_room_is_told_at_once(hall: OpenHall) -> None:
    heard = Heard()
    news = PhoneNews(hall.storage, hall.clock, lambda _: [], heard)

    news.emit("halle/wall")
    news.emit("ticket/7")

    assert heard.rooms == ["halle/wall", "ticket/7"]


def test_a_hall_that_cannot_be_looked_at_once_is_told_the_next_time(hall: OpenHall) -> None:
    mine, asked = hall.waits().ticket, Bell()

    def open_pages(_: str) -> Collection[int]:
        if not asked.is_set():
            asked.set()
            raise OSError("the database is away")
        return {mine}

    with _telling(hall, open_pages) as (news, heard):
        news.tell("halle")
        assert asked.wait(20)
        news.tell("halle")

        heard.wait_for(room_of_ticket(mine))


@contextmanager
def _telling(hall: OpenHall, open_pages: Callable[[str], Collection[int]]) -> Iterator[tuple[PhoneNews, Heard]]:
    heard = Heard()
    news = PhoneNews(hall.storage, hall.clock, open_pages, heard)
    news.start()
    try:
        yield news, heard
    finally:
        news.stop()

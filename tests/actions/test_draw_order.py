"""The order of those who came early is drawn when the hall opens."""

from random import Random

from server.actions.call_next import call_next
from server.actions.draw_order import draw_order
from server.domain.refusal import Code
from server.domain.site.site_settings import EarlyArrival
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg
from tests.at_once import at_once
from tests.building import a_site
from tests.open_hall import OpenHall


def test_those_who_came_early_change_places_among_themselves(hall: OpenHall) -> None:
    early = _came_early(hall, 6)
    hall.clock.passes(minutes=30)

    (event,) = hall.do(draw_order, chance=a_chance())

    after = sorted((hall.leg(leg.id) for leg in early), key=lambda leg: leg.sort_key)
    assert event.kind is Kind.ORDER_DRAWN
    assert sorted(leg.sort_key for leg in after) == [leg.sort_key for leg in early]
    assert [leg.id for leg in after] != [leg.id for leg in early]
    assert event.facts["order"] == ",".join(str(leg.ticket - early[0].ticket + 1) for leg in after)


def test_who_comes_when_the_hall_is_open_stays_behind_them(hall: OpenHall) -> None:
    early = _came_early(hall, 3)
    hall.clock.passes(minutes=30)
    late = hall.waits()

    hall.do(draw_order, chance=a_chance())

    assert hall.leg(late.id) == late
    assert all(hall.leg(leg.id).sort_key < late.sort_key for leg in early)


def test_it_is_drawn_once(hall: OpenHall) -> None:
    _came_early(hall, 6)
    hall.clock.passes(minutes=30)
    hall.do(draw_order, chance=a_chance())
    before = hall.everything()

    assert hall.do(draw_order, chance=a_chance()) == []
    assert hall.everything() == before


def test_two_servers_at_once_draw_once(hall: OpenHall) -> None:
    _came_early(hall, 6)
    hall.clock.passes(minutes=30)

    with hall.beside() as beside:
        drawn = at_once(*[lambda one=one: one.do(draw_order, chance=a_chance()) for one in (hall, beside) * 2])

    assert sorted(events == [] for events in drawn) == [False, True, True, True]
    assert len([row for row in hall.everything()["events"] if Kind.ORDER_DRAWN.value in row]) == 1


def test_nobody_is_called_before_it_is_drawn(hall: OpenHall) -> None:
    _came_early(hall, 2)
    rat = hall.sits()

    with hall.refuses(Code.NOT_OPEN_YET):
        hall.do(call_next, **rat)
    hall.clock.passes(minutes=30)
    with hall.refuses(Code.NOT_OPEN_YET):
        hall.do(call_next, **rat)
    hall.do(draw_order, chance=a_chance())

    assert hall.calls(rat)


def test_it_is_not_drawn_before_the_hall_opens(hall: OpenHall) -> None:
    _came_early(hall, 2)

    assert hall.do(draw_order, chance=a_chance()) == []


def test_where_it_counts_who_came_first_nothing_is_drawn(hall: OpenHall) -> None:
    early = _came_early(hall, 3, draw=False)
    hall.clock.passes(minutes=30)

    assert hall.do(draw_order, chance=a_chance()) == []
    assert hall.calls(hall.sits()).id == early[0].id


def a_chance() -> Random:
    """A chance that always falls the same way."""
    return Random(7)  # noqa: S311  a test must be able to be repeated


def _came_early(hall: OpenHall, people: int, *, draw: bool = True) -> list[Leg]:
    """So many people at half past seven; the hall opens at eight."""
    hall.loads(a_site(early_arrival=EarlyArrival(minutes=40, draw=draw)))
    hall.clock.passes(minutes=-155)
    return [hall.waits() for _ in range(people)]

"""A kiosk leases numbers that it may give out by itself while the server is away."""

from dataclasses import replace
from typing import Any

import pytest

from server.actions.lease_numbers import lease_numbers
from server.actions.reserve_numbers import reserve_numbers
from server.actions.take_alone import take_alone
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import leases, tickets
from server.storage.devices import DeviceKind
from server.storage.number_blocks import of_device
from tests.actions.leased import held_from
from tests.at_once import at_once
from tests.open_hall import OpenHall


@pytest.fixture
def kiosk(hall: OpenHall) -> int:
    return hall.has_device(DeviceKind.KIOSK, "kiosk-token")


def blocks(hall: OpenHall, device: int) -> list[tuple[int, int]]:
    with hall.reading() as records:
        return [(block.first, block.last) for block in of_device(records, device)]


def wants(hall: OpenHall, numbers: int) -> None:
    hall.loads(replace(hall.site, kiosk=replace(hall.site.kiosk, alone=numbers)))


def last_given(hall: OpenHall, ticket: int | None) -> int:
    with hall.reading() as records:
        found = tickets.find(records, ticket or 0)
    return found.count if found else 0


def test_the_first_kiosk_of_a_day_gets_the_greatest_numbers_and_the_next_one_those_below(
    hall: OpenHall, kiosk: int
) -> None:
    other = hall.has_device(DeviceKind.KIOSK, "other-token")

    (event,) = hall.do(lease_numbers, device=kiosk)
    hall.do(lease_numbers, device=other)

    assert (event.kind, dict(event.facts)) == (Kind.NUMBERS_RESERVED, {"first": 960, "last": 999})
    assert (blocks(hall, kiosk), blocks(hall, other)) == ([(960, 999)], [(920, 959)])


def test_the_ordinary_row_jumps_over_leased_numbers(hall: OpenHall, kiosk: int) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    hall.do(lease_numbers, device=kiosk)
    hall.do(reserve_numbers, device=tablet, size=100)
    for _ in range(8):
        hall.storage.write(hall.site.site, hall.clock, lambda records, *_: tickets.next_counts(records, 100))
    for _ in range(59):
        hall.storage.write(hall.site.site, hall.clock, lambda records, *_: tickets.next_count(records))

    taken = hall.takes_ticket()

    assert last_given(hall, taken.ticket) == 1000
    assert last_given(hall, hall.takes_ticket().ticket) == 1001


def test_a_stretch_of_numbers_never_lies_across_leased_ones(hall: OpenHall, kiosk: int) -> None:
    hall.do(lease_numbers, device=kiosk)
    for _ in range(9):
        hall.storage.write(hall.site.site, hall.clock, lambda records, *_: tickets.next_counts(records, 100))

    last = hall.storage.write(hall.site.site, hall.clock, lambda records, *_: tickets.next_counts(records, 100))

    assert last == 1099


def test_a_kiosk_with_enough_numbers_gets_no_more(hall: OpenHall, kiosk: int) -> None:
    hall.do(lease_numbers, device=kiosk)

    assert not hall.do(lease_numbers, device=kiosk)
    assert blocks(hall, kiosk) == [(960, 999)]


def test_a_kiosk_that_has_used_up_its_numbers_gets_others(hall: OpenHall, kiosk: int) -> None:
    hall.do(lease_numbers, device=kiosk)
    said: dict[str, Any] = {"topic": "empfang", "language": "de", "party": 1, "printed": True, "undecided": False}
    hall.do(take_alone, held=held_from(hall, kiosk, count=990), device=kiosk, **said)

    hall.do(lease_numbers, device=kiosk)

    assert blocks(hall, kiosk) == [(960, 999), (920, 959)]


def test_on_a_new_day_leases_begin_again(hall: OpenHall, kiosk: int) -> None:
    hall.do(lease_numbers, device=kiosk)
    hall.clock.passes(days=1)

    hall.do(lease_numbers, device=kiosk)

    assert blocks(hall, kiosk) == [(960, 999)]


def test_nothing_is_leased_when_the_ordinary_row_is_near(hall: OpenHall, kiosk: int) -> None:
    hall.storage.write(hall.site.site, hall.clock, lambda records, *_: tickets.next_counts(records, 910))

    assert not hall.do(lease_numbers, device=kiosk)


def test_nothing_is_leased_while_the_hall_stays_closed(hall: OpenHall, kiosk: int) -> None:
    hall.clock.passes(days=5)

    assert not hall.do(lease_numbers, device=kiosk)


def test_a_hall_that_wants_no_numbers_given_alone_refuses(hall: OpenHall, kiosk: int) -> None:
    wants(hall, 0)

    with hall.refuses(Code.NOT_SET_UP):
        hall.do(lease_numbers, device=kiosk)


def test_the_same_request_leases_once(hall: OpenHall, kiosk: int) -> None:
    first = hall.do(lease_numbers, "morning", device=kiosk)

    again = hall.do(lease_numbers, "morning", device=kiosk)

    assert again == first
    assert blocks(hall, kiosk) == [(960, 999)]


def test_kiosks_that_ask_at_once_get_different_numbers(hall: OpenHall, kiosk: int) -> None:
    other = hall.has_device(DeviceKind.KIOSK, "other-token")

    with hall.beside() as beside:
        at_once(lambda: hall.do(lease_numbers, device=kiosk), lambda: beside.do(lease_numbers, device=other))

    assert sorted([*blocks(hall, kiosk), *blocks(hall, other)]) == [(920, 959), (960, 999)]


def test_what_was_handed_in_of_a_lease_is_no_longer_left(hall: OpenHall, kiosk: int) -> None:
    hall.do(lease_numbers, device=kiosk)
    said: dict[str, Any] = {"topic": "empfang", "language": "de", "party": 1, "printed": True, "undecided": False}
    hall.do(take_alone, held=held_from(hall, kiosk, count=962), device=kiosk, **said)

    with hall.reading() as records:
        block = leases.newest(records, kiosk)
        left = leases.left(records, block) if block else range(0)

    assert (left.start, left.stop) == (963, 1000)

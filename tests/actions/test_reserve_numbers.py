"""A tablet takes numbers that it may give out by itself."""

from typing import Any

import pytest

from server.actions.reserve_numbers import reserve_numbers
from server.actions.take_roaming import take_roaming
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import number_blocks, tickets
from server.storage.devices import DeviceKind
from tests.at_once import at_once
from tests.open_hall import OpenHall


def blocks(hall: OpenHall, device: int) -> list[tuple[int, int]]:
    with hall.reading() as records:
        return [(block.first, block.last) for block in number_blocks.of_device(records, device)]


def number_of(hall: OpenHall, ticket: int | None) -> str | None:
    with hall.reading() as records:
        found = tickets.find(records, ticket or 0)
    return found.number if found else None


def test_reserved_numbers_are_no_longer_the_kiosks(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    hall.takes_ticket()

    (event,) = hall.do(reserve_numbers, device=tablet, size=20)
    after = hall.takes_ticket()

    assert (event.kind, event.device) == (Kind.NUMBERS_RESERVED, str(tablet))
    assert dict(event.facts) == {"first": 2, "last": 21}
    assert number_of(hall, after.ticket) == "022"


def test_on_a_new_day_numbers_begin_again(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    hall.do(reserve_numbers, device=tablet)
    hall.clock.passes(days=1)

    hall.do(reserve_numbers, device=tablet)

    assert blocks(hall, tablet) == [(1, 20)]


def test_a_tablet_holds_two_blocks_with_numbers_left_and_no_more(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    hall.do(reserve_numbers, device=tablet), hall.do(reserve_numbers, device=tablet)

    third = hall.do(reserve_numbers, device=tablet)

    assert not third
    assert blocks(hall, tablet) == [(1, 20), (21, 40)]


def test_a_block_that_is_used_up_makes_room_for_another(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    hall.do(reserve_numbers, device=tablet, size=1), hall.do(reserve_numbers, device=tablet)
    hall.do(
        take_roaming, device=tablet, count=1, secret="a" * 24, taken_at=hall.clock(), topic="empfang", language="de",
        party=1,
    )  # fmt: skip

    hall.do(reserve_numbers, device=tablet)

    assert blocks(hall, tablet) == [(1, 1), (2, 21), (22, 41)]


def test_a_number_that_was_left_out_does_not_keep_its_block_open(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    for _ in range(2):
        hall.do(reserve_numbers, device=tablet, size=2)
    said: dict[str, Any] = {
        "device": tablet,
        "taken_at": hall.clock(),
        "topic": "empfang",
        "language": "de",
        "party": 1,
    }
    hall.do(take_roaming, count=3, secret="a" * 24, **said)

    with hall.reading() as records:
        left = [(block.first, block.last) for block in number_blocks.left(records, tablet)]

    assert left == [(4, 4)]
    assert hall.do(reserve_numbers, device=tablet)


def test_tablets_that_ask_at_once_get_different_numbers(hall: OpenHall) -> None:
    one, other = (hall.has_device(DeviceKind.TABLET, f"{name}-token") for name in ("first", "second"))

    with hall.beside() as beside:
        at_once(
            lambda: hall.do(reserve_numbers, device=one),
            lambda: beside.do(reserve_numbers, device=other),
        )

    assert sorted([*blocks(hall, one), *blocks(hall, other)]) == [(1, 20), (21, 40)]


def test_the_same_request_reserves_once(hall: OpenHall) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")
    first = hall.do(reserve_numbers, "touch", device=tablet)

    again = hall.do(reserve_numbers, "touch", device=tablet)

    assert again == first
    assert len(blocks(hall, tablet)) == 1


@pytest.mark.parametrize("size", [0, 101])
def test_a_strange_number_of_numbers_is_refused(hall: OpenHall, size: int) -> None:
    tablet = hall.has_device(DeviceKind.TABLET, "tablet-token")

    with hall.refuses(Code.BAD_REQUEST):
        hall.do(reserve_numbers, device=tablet, size=size)

"""Nobody's nonsense, silence or deafness hurts a server with light sockets, or those who listen there."""

from collections.abc import Iterator

import pytest
from wsproto.events import BytesMessage
from wsproto.frame_protocol import CloseReason

from tests.live.light_hall import LARGEST, LightHall, light_hall, still_heard

NONSENSE = {
    "no packet": b"\x81\x81\0\0\0\0x",
    "an empty packet": b"\x81\x80\0\0\0\0",
    "a frame without a mask": b"\x81\x01x",
    "text that is no UTF-8": b"\x81\x82\0\0\0\0\xff\xff",
    "an unknown frame": b"\x8b\x80\0\0\0\0",
    "noise": b"\xff" * 50,
}


@pytest.fixture
def hall() -> Iterator[LightHall]:
    with light_hall() as opened:
        yield opened


@pytest.mark.parametrize("sent", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_ends_its_own_socket_and_no_other(hall: LightHall, sent: bytes) -> None:
    wall, fool = hall.wall(), hall.wall()

    fool.line.sendall(sent)

    fool.until(lambda: fool.is_gone)
    assert still_heard(hall, wall)


def test_a_huge_message_ends_its_socket_before_it_is_read(hall: LightHall) -> None:
    wall, fool = hall.wall(), hall.wall()
    head = b"\x81\xff" + (2**40).to_bytes(8) + bytes(4)

    fool.line.sendall(head + b"x" * (LARGEST + 1))

    fool.until(lambda: fool.is_gone)
    assert fool.code == CloseReason.MESSAGE_TOO_BIG
    assert still_heard(hall, wall)


def test_bytes_and_brackets_without_end_are_no_message(hall: LightHall) -> None:
    wall, one, other = hall.wall(), hall.wall(), hall.wall()

    one.sends(BytesMessage(data=b"x"))
    other.says("2" + "[" * (LARGEST - 1))

    one.until(lambda: one.is_gone)
    other.until(lambda: other.is_gone)
    assert still_heard(hall, wall)


def test_who_answers_stays_and_who_does_not_is_let_go() -> None:
    with light_hall(ping_interval=1) as hall:
        there, away = hall.wall(), hall.wall()
        half, _ = hall.opens()
        half.line.sendall(b"\x81")

        for times in (1, 2, 3):
            there.until(lambda times=times: there.told.count("2") == times)  # type: ignore[misc]
            there.says("3")

        away.until(lambda: away.is_gone)
        half.until(lambda: half.is_gone)
        assert still_heard(hall, there)
        assert len(hall.light) == 1


def test_who_does_not_take_what_is_told_is_let_go_and_keeps_nobody_waiting(hall: LightHall) -> None:
    wall, deaf = hall.wall(), hall.wall()

    for _ in range(200):
        hall.calls("x" * 1_000)
        wall.hears()

    wall.until(lambda: len(wall.told) == 202)
    assert len(hall.light) == 1
    deaf.until(lambda: deaf.is_gone)

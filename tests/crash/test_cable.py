"""The cable itself: what a fault does to a connection is what its name says."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.crash.cable import Cable

PATIENCE = 10.0
"""Seconds for what is to come, on a machine that is busy."""
SILENCE = 0.3
"""Seconds after which what has not come is taken not to come."""


class Wire:
    """A cable, and somebody at its far end."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._far = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        self.cable = stack.enter_context(Cable(self._far.getsockname()[1]))

    def asks(self) -> socket.socket:
        return self._stack.enter_context(socket.create_connection(("127.0.0.1", self.cable.port), timeout=PATIENCE))

    def connects(self) -> tuple[socket.socket, socket.socket]:
        near = self.asks()
        there = self._stack.enter_context(self._far.accept()[0])
        there.settimeout(PATIENCE)
        return near, there


@pytest.fixture
def wire() -> Iterator[Wire]:
    with ExitStack() as stack:
        yield Wire(stack)


def in_silence(line: socket.socket) -> socket.socket:
    line.settimeout(SILENCE)
    return line


def test_what_is_said_comes_through_both_ways(wire: Wire) -> None:
    near, there = wire.connects()

    near.sendall(b"ping")
    heard = there.recv(4)
    there.sendall(b"pong")

    assert (heard, near.recv(4)) == (b"ping", b"pong")


def test_a_cut_breaks_what_there_is_and_lets_nothing_new_through_until_it_is_mended(
    wire: Wire,
) -> None:
    near, there = wire.connects()

    wire.cable.cut()
    while_cut = wire.asks()

    assert (near.recv(1), there.recv(1), while_cut.recv(1)) == (b"", b"", b"")
    wire.cable.mend()
    near, there = wire.connects()
    near.sendall(b"x")
    assert there.recv(1) == b"x"


def test_a_line_that_is_only_just_being_made_is_cut_too(wire: Wire) -> None:
    for _ in range(30):
        near, there = wire.connects()

        wire.cable.cut()

        assert (near.recv(1), there.recv(1)) == (b"", b"")
        wire.cable.mend()


def test_what_was_held_up_comes_after_the_stall(wire: Wire) -> None:
    near, there = wire.connects()

    wire.cable.stall()
    there.sendall(b"late")
    with pytest.raises(TimeoutError):
        in_silence(near).recv(4)
    wire.cable.mend()
    near.settimeout(PATIENCE)

    assert near.recv(4) == b"late"


def test_a_machine_that_lost_power_is_silent_and_then_knows_of_no_connection(wire: Wire) -> None:
    asks, there = wire.connects()
    listens, _ = wire.connects()

    wire.cable.forget()
    asks.sendall(b"anybody?")
    with pytest.raises(TimeoutError):
        in_silence(asks).recv(1)
    wire.cable.mend()
    asks.settimeout(PATIENCE)

    assert (asks.recv(1), there.recv(1)) == (b"", b"")
    with pytest.raises(TimeoutError):
        in_silence(listens).recv(1)

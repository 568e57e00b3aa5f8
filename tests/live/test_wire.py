"""Processes hear of each other through Redis; without it they only hear later."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import redis

from server.live import wire as wires
from server.live.wire import CHANNEL, Wire
from tests.redis_of_its_own import RedisOfItsOwn

SOON = 20.0


@pytest.fixture(scope="module")
def redis_server() -> Iterator[RedisOfItsOwn]:
    with RedisOfItsOwn() as running:
        yield running


@contextmanager
def wire(server: RedisOfItsOwn) -> Iterator[tuple[Wire, list[str | None]]]:
    """A wire that has found Redis, and what it has heard since."""
    heard: list[str | None] = []
    made = Wire(server.address, heard.append)
    made.start()
    try:
        within(lambda: bool(heard))
        heard.clear()
        yield made, heard
    finally:
        made.stop()


def test_the_others_hear_and_whoever_tells_does_not(redis_server: RedisOfItsOwn) -> None:
    with wire(redis_server) as (mine, i_hear), wire(redis_server) as (_, they_hear):
        mine.tell()
        mine.tell("halle/phones")

        within(lambda: set(they_hear) == {None, "halle/phones"})
        assert i_hear == []


def test_what_is_none_of_ours_is_heard_by_nobody(redis_server: RedisOfItsOwn) -> None:
    with wire(redis_server) as (mine, _), wire(redis_server) as (_, they_hear), redis_of(redis_server) as stranger:
        for poison in (b"", b"\x00\xff\xfe", b"x" * 100_000, b"someone halle/\x07phones", b"{}"):
            stranger.publish(CHANNEL, poison)
        mine.tell("halle/wall")

        within(lambda: they_hear == ["halle/wall"])


def test_a_redis_that_comes_back_is_found_and_everybody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wires, "SECONDS", 0.2)
    with RedisOfItsOwn() as server, wire(server) as (mine, heard):
        server.die()
        mine.tell()
        within(lambda: not mine.is_up)
        server.begin()

        within(lambda: mine.is_up and None in heard)


def test_nobody_who_tells_waits_for_redis() -> None:
    nowhere = Wire("redis://127.0.0.1:1/0", lambda _: None)
    nowhere.start()

    began = time.monotonic()
    for _ in range(100):
        nowhere.tell("halle/wall")

    assert time.monotonic() - began < 1
    nowhere.stop()


def test_a_redis_that_has_not_confirmed_that_we_listen_is_not_found() -> None:
    heard: list[str | None] = []
    with socket.create_server(("127.0.0.1", 0)) as greets_only:
        made = Wire(f"redis://127.0.0.1:{greets_only.getsockname()[1]}/0?protocol=2", heard.append)
        made.start()
        line, _ = greets_only.accept()
        with line:
            line.settimeout(SOON)
            said = b"the line"
            while said and b"SUBSCRIBE" not in said:
                said = line.recv(4096)
                line.sendall(b"+OK\r\n" * said.count(b"SETINFO"))

            time.sleep(0.5)  # long enough for whoever would believe it
            assert heard == []
            line.sendall(b"*3\r\n$9\r\nsubscribe\r\n$5\r\nlotse\r\n:1\r\n")
            within(lambda: heard == [None])
    made.stop()


@contextmanager
def redis_of(server: RedisOfItsOwn) -> Iterator["redis.Redis"]:
    with redis.Redis.from_url(server.address) as asking:
        yield asking


def within(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SOON
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)

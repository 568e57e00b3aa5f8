"""Messages that nobody can read, into every ear of a hall."""

import json
import pickle
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from random import Random

import redis

from tests.crash.asking import asked
from tests.crash.bare_socket import frame, opened
from tests.crash.fault import Fault
from tests.crash.hall import Hall

BUSY_MACHINE = 60.0
"""Seconds within which a server opens a socket; no screen waits so long."""

CHANNELS = ("lotse", "flask-socketio", "socketio")
TEXTS = ("", "{", "null", "[]", "[[[[[[", '{"seq":"many"}', '{"method":"emit"}', "\u0000", "9" * 5000, "-1", "1e999")


def _bytes(chance: Random) -> list[bytes]:
    return [chance.randbytes(chance.randint(1, 3000)), *(each.encode() for each in TEXTS), pickle.dumps({"method": 7})]


def _on_the_wire(hall: Hall, chance: Random) -> Callable[[], object]:
    """Bodies that are none, from devices that are known."""
    for token in (*hall.tokens.kiosks, *hall.tokens.walls):
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        for path in ("kiosk/tickets", "kiosk/alone", "wall/status", "printer/jobs/1/state", "devices/enrol"):
            asked(hall.door, "POST", f"/api/{path}", headers, chance.choice((*TEXTS, "x" * 100_000)))
    return lambda: None


def _no_http(hall: Hall, chance: Random) -> Callable[[], object]:
    """Bytes where a request should be, and connections that say nothing until they are closed."""
    lines = []
    for said in (*_bytes(chance), b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", b"", b"", b""):
        with suppress(OSError):
            line = socket.create_connection(("127.0.0.1", chance.choice(hall.ports)), timeout=2)
            line.sendall(said)
            lines.append(line)
    return partial(_hang_up, lines)


def _in_the_socket(hall: Hall, chance: Random) -> Callable[[], object]:
    """A real websocket of a known wall that then says nonsense."""
    auth = json.dumps({"token": hall.tokens.walls[0]})
    lines = [opened(port, within=BUSY_MACHINE) for port in hall.ports for _ in range(3)]
    for line in lines:
        _say(line, f"40{auth}".encode(), chance)
        for said in (b"42", b"4", b"451-[", b"42[]", b'42["changed"]', b"49", b"6", b"9999", *_bytes(chance)):
            _say(line, said, chance)
    return partial(_hang_up, lines)


def _in_redis(hall: Hall, chance: Random) -> Callable[[], object]:
    assert hall.redis is not None
    with redis.Redis(port=hall.redis_port) as there:
        for channel in CHANNELS:
            for said in _bytes(chance):
                there.publish(channel, said)
    return lambda: None


def _hang_up(lines: Iterable[socket.socket]) -> None:
    for line in lines:
        line.close()


def _say(line: socket.socket, said: bytes, chance: Random) -> None:
    """A server that has hung up is right."""
    with suppress(OSError):
        line.sendall(frame(said, chance.choice((0x81, 0x82))))


ON_BOTH = (
    Fault(name="poison in bodies", strike=_on_the_wire),
    Fault(name="poison for HTTP", strike=_no_http),
    Fault(name="poison in the socket", strike=_in_the_socket),
)
ON_POSTGRES = (Fault(name="poison in Redis", strike=_in_redis),)

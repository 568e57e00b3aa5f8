"""Screens that speak to light sockets through real lines, without a server program around them."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import gevent
from flask import Flask
from flask_socketio import SocketIO, join_room
from wsproto.connection import CLIENT, Connection
from wsproto.events import CloseConnection, Event, Message, TextMessage

from server.live.light_sockets import LightSockets

KEY, ACCEPTED = "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
"""The example of RFC 6455, section 1.3."""

CHANGED = '42["changed"]'
"""A poke as engineio writes it."""

LARGEST = 4_096
LONGEST = 30
SMALL_LINE = 1
"""Bytes that the system is to keep for somebody who does not take them; it keeps a few thousand all the same."""


@dataclass
class Screen:
    """The other end of a line: what it was told until now, and with which code it was let go."""

    line: socket.socket
    frames: Connection = field(default_factory=lambda: Connection(CLIENT))
    told: list[str] = field(default_factory=list)
    code: int | None = None
    is_gone: bool = False

    def says(self, text: str) -> None:
        """Sends a text."""
        self.sends(TextMessage(data=text))

    def sends(self, event: Event) -> None:
        """Sends whatever a websocket can send."""
        self.line.sendall(self.frames.send(event))

    def hears(self) -> None:
        """Takes what has come, and answers no question by itself."""
        gevent.sleep(0)
        with suppress(BlockingIOError):
            while not self.is_gone:
                if came := self.line.recv(65536):
                    self.frames.receive_data(came)
                else:
                    self.is_gone = True
                for event in self.frames.events():
                    if isinstance(event, Message):
                        self.told.append(str(event.data))
                    elif isinstance(event, CloseConnection):
                        self.code = event.code

    def until(self, holds: Callable[[], bool]) -> None:
        """Goes on hearing until that holds."""
        end = monotonic() + LONGEST
        while not holds():
            assert monotonic() < end, self
            gevent.sleep(0.002)
            self.hears()


@dataclass(frozen=True, kw_only=True)
class LightHall:
    """A server whose screens listen in one room when they say `{"token": "wall"}`."""

    socketio: SocketIO
    light: LightSockets
    lines: list[socket.socket]

    def opens(self, **headers: str) -> tuple[Screen, list[Any]]:
        """A screen that asks for a websocket; what it was answered."""
        ours, theirs = socket.socketpair()
        ours.settimeout(0)
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SMALL_LINE)
        self.lines.append(ours)
        answered: list[Any] = []

        def answer(status: str, more: list[tuple[str, str]]) -> Callable[[bytes], None]:
            answered.extend((status, dict(more)))
            return answered.append

        environ = {
            "REQUEST_METHOD": "GET", "SERVER_NAME": "hall", "SERVER_PORT": "80", "wsgi.url_scheme": "http",
            "PATH_INFO": "/socket.io/", "QUERY_STRING": "EIO=4&transport=websocket", "HTTP_UPGRADE": "websocket",
            "HTTP_SEC_WEBSOCKET_KEY": KEY, "HTTP_SEC_WEBSOCKET_VERSION": "13", "gunicorn.socket": theirs,
        } | headers  # fmt: skip
        with theirs, suppress(StopIteration):
            self.socketio.sockio_mw(environ, answer)  # type: ignore[attr-defined]  # in no stub
        return Screen(line=ours), answered

    @property
    def server(self) -> Any:
        """Socket.IO's server."""
        return self.socketio.server  # type: ignore[attr-defined]  # in no stub

    def wall(self) -> Screen:
        """A screen that listens."""
        screen, _ = self.opens()
        screen.says('40{"token":"wall"}')
        screen.until(lambda: len(screen.told) == 2)
        return screen

    def calls(self, *what: object) -> None:
        """Tells the room."""
        self.socketio.emit("changed", *what, to="walls")


def greeting(screen: Screen) -> dict[str, Any]:
    """What engineio told it first."""
    screen.until(lambda: len(screen.told) == 1)
    said: dict[str, Any] = json.loads(screen.told[0].removeprefix("0"))
    return said


def still_heard(hall: LightHall, wall: Screen) -> bool:
    """Whether the wall is told of the next call."""
    told = len(wall.told)
    hall.calls()
    wall.until(lambda: CHANGED in wall.told[told:])
    return not wall.is_gone


@contextmanager
def light_hall(ping_interval: float = 30) -> Iterator[LightHall]:
    """A hall as long as the block lasts."""
    app = Flask("light_hall")
    app.secret_key = "k" * 32
    wanted: dict[str, Any] = {"transports": ["websocket"], "max_http_buffer_size": LARGEST}
    socketio = SocketIO(app, async_mode="gevent", manage_session=False, ping_interval=ping_interval, **wanted)

    @socketio.on("connect")
    def connect(auth: object = None) -> bool:
        if is_wall := auth == {"token": "wall"}:
            join_room("walls")
        return is_wall

    light = LightSockets(socketio)
    light.start()
    lines: list[socket.socket] = []
    try:
        yield LightHall(socketio=socketio, light=light, lines=lines)
    finally:
        light.stop()
        for line in lines:
            line.close()

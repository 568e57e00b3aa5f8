"""Sockets without greenlets: with gevent an open page costs the server a few kilobytes, and nothing while it rests."""

import os
from collections import deque
from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING, Any

import gevent
from engineio.packet import OPEN, Packet
from flask_socketio import SocketIO
from gevent.monkey import get_original
from wsproto.utilities import generate_accept_token

from server.live.light_socket import LightSocket

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

plain_socket = get_original("socket", "socket")
"""Nobody waits on it: what gevent's own holds for those who wait is saved."""


class LightSockets:
    """Takes every websocket of a server out of its request, asks all in turn whether they are still there."""

    def __init__(self, socketio: SocketIO) -> None:
        """Needs gunicorn's worker with gevent around the server."""
        self._engine: Any = socketio.server.eio  # type: ignore[attr-defined]  # in no stub
        # engineio has no public place for a socket of one's own. tests/live/test_light_sockets.py holds this one.
        self._engine._handle_connect = self._connect  # noqa: SLF001
        self._to_ask: deque[tuple[float, LightSocket]] = deque()
        self._asking: gevent.Greenlet | None = None

    def __len__(self) -> int:
        """How many are open."""
        return len(self._engine.sockets)

    def start(self) -> None:
        """Begins to ask."""
        self._asking = gevent.spawn(self._ask)

    def stop(self) -> None:
        """Ends all."""
        if self._asking is not None:
            self._asking.kill()
        for each in list(self._engine.sockets.values()):
            each.close()

    def _ask(self) -> None:
        """All wait equally long, so whoever was asked first is next."""
        while True:
            due, screen = self._to_ask.popleft() if self._to_ask else (self._next(), None)
            gevent.sleep(max(0.0, due - monotonic()))
            if screen is not None and not screen.closed:
                screen.beat()
                self._to_ask.append((self._next(), screen))

    def _next(self) -> float:
        return monotonic() + float(self._engine.ping_interval)

    def _connect(self, environ: dict[str, Any], answer: "StartResponse", *_how: object) -> Iterable[bytes]:
        """In place of engineio's own: shakes hands, and has nothing of the request stay."""
        if not (key := environ.get("HTTP_SEC_WEBSOCKET_KEY")) or environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13":
            refused: Iterable[bytes] = self._engine._bad_request("Not a websocket")  # noqa: SLF001
            return refused
        accepted = generate_accept_token(key.encode()).decode()
        headers = [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accepted)]
        answer("101 Switching Protocols", headers)(b"")
        self._begin(environ)
        raise StopIteration  # gunicorn closes its own hold of the line then, and says nothing more on it

    def _begin(self, environ: dict[str, Any]) -> None:
        line = plain_socket(fileno=os.dup(environ["gunicorn.socket"].fileno()))
        line.settimeout(0)
        screen = LightSocket(self._engine, self._engine.generate_id(), line)
        self._engine.sockets[screen.sid] = screen
        self._to_ask.append((self._next(), screen))
        screen.send(Packet(OPEN, self._greeting(screen)))
        said = {name: value for name, value in environ.items() if isinstance(value, str) or name == "flask.app"}
        self._engine._trigger_event("connect", screen.sid, said, run_async=False)  # noqa: SLF001
        screen.listen()

    def _greeting(self, screen: LightSocket) -> dict[str, Any]:
        engine = self._engine
        return {
            "sid": screen.sid, "upgrades": [], "pingTimeout": int(engine.ping_timeout * 1000),
            "pingInterval": int(engine.ping_interval * 1000), "maxPayload": engine.max_http_buffer_size,
        }  # fmt: skip

"""One screen's socket that holds no greenlet: a plain socket, and a watcher of gevent's loop that wakes it."""

from socket import socket
from typing import Any

import gevent
from engineio.packet import CLOSE, MESSAGE, PING, PONG, Packet
from wsproto.connection import SERVER, Connection
from wsproto.events import CloseConnection, Event, TextMessage
from wsproto.events import Ping as PingOfTheLine
from wsproto.events import Pong as PongOfTheLine
from wsproto.frame_protocol import CloseReason

READABLE = 1
"""What a watcher of the loop waits for: libev's EV_READ."""

AT_ONCE = 4 * 1024
"""Bytes that are read before it is somebody else's turn."""


class LightSocket:
    """What engineio's server takes for a socket of its own, once the websocket stands.

    A screen that sends what makes no sense or is too long is let go, and so is one that does not take what it is sent:
    it comes back and looks again by itself.
    """

    connected = upgraded = True
    __slots__ = ("_answered", "_engine", "_frames", "_line", "_said", "_watcher", "closed", "session", "sid")

    def __init__(self, engine: Any, sid: str, line: socket) -> None:
        """`engine` is engineio's server; `line` is a socket that never blocks, and nobody else's."""
        self.sid = sid
        self.session: dict[str, object] = {}
        self.closed = False
        self._engine = engine
        self._line = line
        self._frames = Connection(SERVER)
        self._said = ""
        self._answered = True
        self._watcher = gevent.get_hub().loop.io(line.fileno(), READABLE)

    def listen(self) -> None:
        """From now on hears what the screen says."""
        if not self.closed:
            self._watcher.start(self._wake)

    def send(self, packet: Packet) -> None:
        """Sends it now, or never."""
        if not self.closed:
            self._write(TextMessage(data=packet.encode()))

    def beat(self) -> None:
        """Asks whether the screen is still there; lets it go if it has not said so since it was asked the last time."""
        if self._answered:
            self._answered = False
            self.send(Packet(PING))
        else:
            self.close(reason=self._engine.reason.PING_TIMEOUT)

    def close(self, *, reason: str | None = None, farewell: CloseConnection | None = None) -> None:
        """Ends it; a second time changes nothing."""
        if self.closed:
            return
        self._write(farewell or CloseConnection(code=CloseReason.GOING_AWAY))
        self._end(reason or self._engine.reason.SERVER_DISCONNECT)

    def _end(self, reason: str) -> None:
        if self.closed:
            return
        self.closed = True
        self._watcher.stop()
        self._watcher.close()
        self._line.close()
        self._engine.sockets.pop(self.sid, None)
        self._engine._trigger_event("disconnect", self.sid, reason, run_async=False)  # noqa: SLF001  as its own do

    def _write(self, event: Event) -> None:
        frame = self._frames.send(event)
        try:
            taken = self._line.send(frame)
        except OSError:
            taken = 0
        if taken < len(frame):
            # Not at once: whoever sends may be going through the very rooms that it leaves.
            gevent.spawn(self._end, self._engine.reason.TRANSPORT_ERROR)

    def _wake(self) -> None:
        self._watcher.stop()
        gevent.spawn(self._hear)

    def _hear(self) -> None:
        if self.closed:
            return
        self._frames.receive_data(self._received())
        try:
            for event in self._frames.events():
                if not self.closed:
                    self._take(event)
        except (ValueError, RecursionError):  # no packet of engineio's, or one that is nested without end
            self.close(reason=self._engine.reason.TRANSPORT_ERROR)
        self.listen()

    def _received(self) -> bytes:
        try:
            heard = self._line.recv(AT_ONCE)
        except BlockingIOError:
            return b""
        except OSError:
            heard = b""
        if not heard:
            self._end(self._engine.reason.TRANSPORT_CLOSE)
        return heard

    def _take(self, event: Event) -> None:
        match event:
            case TextMessage():
                self._said += event.data
                if len(self._said) > self._engine.max_http_buffer_size:
                    self.close(farewell=CloseConnection(code=CloseReason.MESSAGE_TOO_BIG))
                elif event.message_finished:
                    said, self._said = self._said, ""
                    self._understand(Packet(encoded_packet=said))
            case PingOfTheLine():
                self._write(event.response())
            case PongOfTheLine():
                pass
            case CloseConnection():
                self.close(reason=self._engine.reason.TRANSPORT_CLOSE, farewell=event.response())
            case _:
                self.close(farewell=CloseConnection(code=CloseReason.INVALID_FRAME_PAYLOAD_DATA))

    def _understand(self, packet: Packet) -> None:
        if packet.packet_type == PONG:
            self._answered = True
        elif packet.packet_type == MESSAGE:
            self._engine._trigger_event("message", self.sid, packet.data, run_async=False)  # noqa: SLF001  as above
        elif packet.packet_type == CLOSE:
            self.close(reason=self._engine.reason.CLIENT_DISCONNECT)

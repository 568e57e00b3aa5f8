"""Hears the news of a server on one socket: Socket.IO in bare websocket frames, with next to no memory."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

HANDSHAKE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bG90c2UtYmVuY2gtcGFnZQ==\r\n"
    "Origin: http://127.0.0.1:{port}\r\n{cookie}\r\n"
)
TEXT, CLOSE = 0x81, 0x8
LONG = 126


class News(asyncio.Protocol):
    """`heard("connect")` when the server has let it in, "changed" at every poke, "refused" and "closed" when it is out."""

    def __init__(self, port: int, auth: dict[str, str] | None, cookie: str, heard: Callable[[str], None]) -> None:
        self._port, self._auth, self._cookie, self._heard = port, auth, cookie, heard
        self._transport: asyncio.Transport | None = None
        self._left = b""
        self._is_open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Asks for the socket."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        cookie = f"Cookie: {self._cookie}\r\n" if self._cookie else ""
        transport.write(HANDSHAKE.format(port=self._port, cookie=cookie).encode())

    def data_received(self, data: bytes) -> None:
        """Takes whole frames off what has come."""
        self._left += data
        if not self._is_open:
            head, end, rest = self._left.partition(b"\r\n\r\n")
            if not end:
                return
            if b" 101 " not in head.partition(b"\r\n")[0]:
                self._end()
                return
            self._is_open, self._left = True, rest
        while self._frame():
            pass

    def connection_lost(self, _error: Exception | None) -> None:
        """The line is gone."""
        self._heard("closed")

    def _frame(self) -> bool:
        """Whether there was a whole one. No message of Lotse is longer than 64 kB."""
        if len(self._left) < 4 and not (len(self._left) >= 2 and self._left[1] < LONG):
            return False
        size, begins = self._left[1], 2
        if size == LONG:
            size, begins = int.from_bytes(self._left[2:4], "big"), 4
        if len(self._left) < begins + size:
            return False
        kind, text = self._left[0] & 0xF, self._left[begins : begins + size]
        self._left = self._left[begins + size :]
        if kind == CLOSE:
            self._end()
            return False
        self._take(text.decode())
        return True

    def _take(self, said: str) -> None:
        if said.startswith("0"):
            self._say("40" + (json.dumps(self._auth) if self._auth else ""))
        elif said == "2":
            self._say("3")
        elif said.startswith("40"):
            self._heard("connect")
        elif said.startswith("42"):
            event: list[Any] = json.loads(said[2:])
            self._heard(str(event[0]))
        elif said.startswith(("41", "44")):
            self._heard("refused")
            self._end()

    def _say(self, text: str) -> None:
        """A client must mask what it sends; a mask of zeros changes nothing."""
        data = text.encode()
        size = bytes([0x80 | len(data)]) if len(data) < LONG else bytes([0x80 | LONG]) + len(data).to_bytes(2, "big")
        assert self._transport is not None
        self._transport.write(bytes([TEXT]) + size + bytes(4) + data)

    def _end(self) -> None:
        if self._transport is not None:
            self._transport.close()

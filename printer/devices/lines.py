"""The two sorts of line to a printer: a TCP connection, and a device file such as a USB printer's."""

import os
import select
import socket
from contextlib import suppress
from pathlib import Path

CONNECT_WITHIN = 2.0
SEND_WITHIN = 10.0
_GIVEN_UP_AFTER = 300_000
"""Milliseconds. A printer out of paper reads nothing until the new roll; after that time nobody waits for a ticket."""
_ROOM_FOR_A_JOB = 1 << 18
_PIECE = 4096


class TcpLine:
    """A connection to a network printer, usually at port 9100."""

    def __init__(self, host: str, port: int) -> None:
        self._socket = socket.create_connection((host, port), timeout=CONNECT_WITHIN)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _ROOM_FOR_A_JOB)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _GIVEN_UP_AFTER)

    def send(self, data: bytes) -> None:
        """Send all of it; a printer that reads nothing for ten seconds counts as gone."""
        self._socket.settimeout(SEND_WITHIN)
        self._socket.sendall(data)

    def receive(self, seconds: float) -> bytes:
        """What has come; raises ConnectionError when the printer has hung up."""
        if not select.select([self._socket], [], [], seconds)[0]:
            return b""
        received = self._socket.recv(_PIECE)
        if not received:
            raise ConnectionError("the printer has hung up")
        return received

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


class FileLine:
    """A printer's device file, opened for writing and reading."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def send(self, data: bytes) -> None:
        """Write all of it; a printer that takes nothing for ten seconds counts as gone."""
        while data:
            if not select.select([], [self._file], [], SEND_WITHIN)[1]:
                raise TimeoutError("the printer takes no more bytes")
            data = data[os.write(self._file, data[:_PIECE]) :]

    def receive(self, seconds: float) -> bytes:
        """What has come."""
        if not select.select([self._file], [], [], seconds)[0]:
            return b""
        with suppress(BlockingIOError):
            return os.read(self._file, _PIECE)
        return b""

    def close(self) -> None:
        """Let the file go."""
        os.close(self._file)

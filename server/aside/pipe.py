"""How the two processes speak: eight bytes of length, then a pickle, over a pair of sockets that nobody else holds."""

import pickle
import socket
import struct
from typing import Any

_LENGTH = struct.Struct("!Q")
_PIECE = 1 << 16


def send(line: socket.socket, what: object) -> None:
    """Sends one message. Raises OSError when the other end is gone, and what pickle raises."""
    body = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    line.sendall(_LENGTH.pack(len(body)) + body)


def receive(line: socket.socket) -> Any:
    """The next message. Raises EOFError when the other end is gone, TimeoutError as the socket is set."""
    (length,) = _LENGTH.unpack(_exactly(line, _LENGTH.size))
    return pickle.loads(_exactly(line, length))  # noqa: S301  only we ourselves are at the other end


def _exactly(line: socket.socket, wanted: int) -> bytes:
    found = bytearray()
    while len(found) < wanted:
        piece = line.recv(min(_PIECE, wanted - len(found)))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)

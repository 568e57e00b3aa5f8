"""The socket of a screen with nothing in between: what comes, comes at once, and what breaks is noticed as in a browser."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from threading import Event as Bell

SILENT_FOR = 45.0
"""Seconds without a ping after which the browser's library gives a connection up."""

ANSWERS_WITHIN = 5.0
LOOKS_UP_EVERY = 0.5


def listen(port: int, token: str, poked: Bell, over: Bell) -> bool:
    """Rings at every piece of news as long as one connection lasts; whether there was one."""
    was_up = False
    with suppress(OSError), closing(opened(port)) as line:
        for said in frames(line, over):
            if said.startswith(b"0"):
                line.sendall(frame(f"40{json.dumps({'token': token})}".encode()))
            elif said == b"2":
                line.sendall(frame(b"3"))
            elif said.startswith((b"40", b"42")):
                was_up = True
                poked.set()
    return was_up


def opened(port: int, *, within: float = ANSWERS_WITHIN) -> socket.socket:
    """A websocket, or a line on which nobody speaks that language. Raises OSError."""
    line = socket.create_connection(("127.0.0.1", port), timeout=within)
    asks = ["GET /socket.io/?EIO=4&transport=websocket HTTP/1.1", f"Host: 127.0.0.1:{port}", "Upgrade: websocket"]
    more = ["Connection: Upgrade", "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==", "Sec-WebSocket-Version: 13", "", ""]
    try:
        line.sendall("\r\n".join((*asks, *more)).encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            come = line.recv(1)
            if not come:
                raise ConnectionResetError("the server has hung up")
            head += come
    except OSError:
        line.close()
        raise
    return line


def frames(line: socket.socket, over: Bell) -> Iterator[bytes]:
    """What the server says, until it or we have nothing to say any more. Raises OSError when the line breaks."""
    line.settimeout(LOOKS_UP_EVERY)
    while not over.is_set():
        kind, length = _read(line, 2, over)
        if length == 126:
            length = int.from_bytes(_read(line, 2, over), "big")
        said = _read(line, length, over)
        if kind & 0x0F == 0x8:
            return
        yield said


def frame(said: bytes, kind: int = 0x81) -> bytes:
    """One message, as text (0x81) or as bytes (0x82), masked with nothing."""
    length = bytes([0x80 | len(said)]) if len(said) < 126 else bytes([0xFE]) + len(said).to_bytes(2, "big")
    return bytes([kind]) + length + bytes(4) + said


def _read(line: socket.socket, wanted: int, over: Bell) -> bytes:
    read, until = b"", time.monotonic() + SILENT_FOR
    while len(read) < wanted:
        try:
            come = line.recv(wanted - len(read))
        except TimeoutError:
            if over.is_set() or time.monotonic() > until:
                raise
            continue
        if not come:
            raise ConnectionResetError("the server has hung up")
        read += come
    return read

"""Asks a server on lines that stay open, on many at once, and notes when each answer was there."""

import selectors
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length:"
MOST_SECONDS = 120


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back, and after how many milliseconds it was there whole."""

    status: int
    body: bytes
    ms: float


@dataclass
class _Line:
    socket: socket.socket
    asks: list[bytes] = field(default_factory=list)
    heard: bytes = b""
    since: float = 0.0

    def ask(self) -> None:
        self.heard, self.since = b"", time.perf_counter()
        self.socket.sendall(self.asks.pop(0))


class Exchange:
    """Lines to one server that stay open; not for several threads."""

    def __init__(self, port: int, lines: int) -> None:
        self._port = port
        self._lines = [_Line(self._opened()) for _ in range(lines)]
        self.seconds = 0.0

    def ask(self, wanted: Sequence[Sequence[bytes]]) -> list[Answer]:
        """Asks everything: the first of each at once, each line its next when it was answered.

        `wanted` holds for each line what it asks; the answers come in the order in which they were there. `seconds` is
        how long all of it took. Raises ConnectionError when the server hangs up, TimeoutError when it is silent.
        """
        began, answers = time.perf_counter(), list[Answer]()
        with selectors.DefaultSelector() as waiting:
            for line, asks in zip(self._lines, wanted, strict=False):
                line.asks = list(asks)
                if asks:
                    if _is_hung_up(line.socket):  # a line that has rested for long is, and a browser opens another
                        line.socket.close()
                        line.socket = self._opened()
                    waiting.register(line.socket, selectors.EVENT_READ, line)
                    line.ask()
            while waiting.get_map():
                answers += self._heard(waiting)
        self.seconds = time.perf_counter() - began
        return answers

    def _opened(self) -> socket.socket:
        opened = socket.create_connection(("127.0.0.1", self._port))
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return opened

    def close(self) -> None:
        """Hangs up."""
        for line in self._lines:
            line.socket.close()

    @staticmethod
    def _heard(waiting: selectors.BaseSelector) -> list[Answer]:
        answers = []
        ready = waiting.select(MOST_SECONDS)
        if not ready:
            raise TimeoutError("the server is silent")
        for key, _ in ready:
            line: _Line = key.data
            if not (more := line.socket.recv(262_144)):
                raise ConnectionError("the server has hung up")
            line.heard += more
            if (answer := _whole(line)) is None:
                continue
            answers.append(answer)
            if line.asks:
                line.ask()
            else:
                waiting.unregister(line.socket)
        return answers


def _is_hung_up(line: socket.socket) -> bool:
    try:
        return not line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True


def post(path: str, body: bytes, headers: dict[str, str]) -> bytes:
    """The bytes of one question."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + END_OF_HEAD + body


def _whole(line: _Line) -> Answer | None:
    head, end, body = line.heard.partition(END_OF_HEAD)
    if not end:
        return None
    at = head.lower().find(LENGTH)
    if at < 0:
        raise ConnectionError(f"an answer of unknown length: {head!r}")
    if len(body) < int(head[at + len(LENGTH) :].partition(b"\r\n")[0]):
        return None
    return Answer(status=int(head[9:12]), body=body, ms=1000 * (time.perf_counter() - line.since))

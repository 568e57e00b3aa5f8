"""A printer on a TCP port: it answers, runs out of paper, is open, slow or silent, or hangs up."""

import re
import select
import socket
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from PIL import Image

from tests.printer.decoder import Command, commands_in, papers_of

ANSWERS = {
    "ready": b"\x12\x12\x12\x12",
    "low": b"\x12\x12\x12\x1e",
    "out": b"\x1a\x32\x12\x7e",
    "cover": b"\x1a\x16\x12\x12",
    "offline": b"\x1a\x12\x12\x12",
    "slow": b"\x12\x12\x12\x12",
}
WORKING = ("ready", "low", "slow", "silent")
SLOWNESS = 0.5
QUERY = re.compile(rb"\x10\x04([\x01-\x04])")


class PrinterEmulator:
    """A context manager; `state` is one of ANSWERS or "silent" and may be set at any time.

    `received` is everything but the questions. With `hangs_up_after` it hangs up once, after so many bytes.
    """

    def __init__(self, state: str = "ready", *, hangs_up_after: int | None = None) -> None:
        self.state = state
        self.hangs_up_after = hangs_up_after
        self.received = b""
        self.connections = 0
        self._commands: list[Command] = []
        self._over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self._threads = [threading.Thread(target=self._listen)]

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return int(self._socket.getsockname()[1])

    def papers(self) -> list[Image.Image]:
        """What has come out, each up to its cut."""
        return papers_of(self._commands)

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(timeout=5)
        self._socket.close()

    def _listen(self) -> None:
        while not self._over.is_set():
            with suppress(TimeoutError):
                line, _ = self._socket.accept()
                self.connections += 1
                thread = threading.Thread(target=self._serve, args=(line,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, line: socket.socket) -> None:
        waiting = b""
        with line, suppress(OSError):
            while not self._over.is_set():
                if select.select([line], [], [], 0.02)[0]:
                    come = line.recv(1024 if self.hangs_up_after else 65536)
                    if not come:
                        break
                    waiting += self._take(line, come)
                    if self.hangs_up_after and len(self.received) > self.hangs_up_after:
                        self.hangs_up_after = None
                        return
                waiting = self._print(line, waiting)
            self._print(line, waiting)

    def _take(self, line: socket.socket, come: bytes) -> bytes:
        for question in QUERY.finditer(come):
            if self.state != "silent":
                line.sendall(ANSWERS[self.state][question[1][0] - 1 :][:1])
        rest = QUERY.sub(b"", come)
        self.received += rest
        return rest

    def _print(self, line: socket.socket, waiting: bytes) -> bytes:
        """Works off what it has while it can; what is left stays in its memory."""
        if self.state not in WORKING:
            return waiting
        commands, taken = commands_in(waiting)
        for command in commands:
            if command.name == "GS r":
                time.sleep(SLOWNESS if self.state == "slow" else 0)
                if self.state != "silent":
                    line.sendall(b"\x00")
            self._commands.append(command)
        return waiting[taken:]

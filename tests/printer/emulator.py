"""A printer on a TCP port: it answers, runs out of paper, is open, slow or silent, or hangs up."""

import re
import select
import socket
import struct
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
    "crawling": b"\x12\x12\x12\x12",
}
WORKING = ("ready", "low", "slow", "crawling", "silent")
SLOWNESS, CRAWLING = 0.5, 0.01
QUERY = re.compile(rb"\x10\x04([\x01-\x04])")


class PrinterEmulator:
    """A context manager; `state` is one of ANSWERS or "silent" and may be set at any time.

    `received` is everything but the questions. With `hangs_up_after` it hangs up once, after so many bytes; with
    `resets_after` it breaks the line without a word (RST) and forgets what it had not printed. What it has not worked
    off outlives a connection. With `memory` it reads no more than so many bytes ahead.
    """

    def __init__(
        self, state: str = "ready", *, hangs_up_after: int | None = None, resets_after: int | None = None,
        memory: int | None = None,
    ) -> None:  # fmt: skip
        self.state = state
        self.hangs_up_after, self.resets_after = hangs_up_after, resets_after
        self._room = memory
        self._waiting = b""
        self._life = 0
        self._working = threading.Lock()
        self.received = b""
        self.connections = 0
        self._commands: list[Command] = []
        self._over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        if memory:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, memory)
        self._threads = [threading.Thread(target=self._listen)]

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return int(self._socket.getsockname()[1])

    def papers(self) -> list[Image.Image]:
        """What has come out, each up to its cut."""
        return papers_of(self._commands)

    def taken(self) -> list[Image.Image]:
        """What has come out since somebody took it away last; a printer that runs for long is emptied like this."""
        with self._working:
            cut = max((at for at, command in enumerate(self._commands) if command.name == "GS V"), default=-1) + 1
            over, self._commands = self._commands[:cut], self._commands[cut:]
            self.received = b""
        return papers_of(over)

    def loses_power(self) -> None:
        """Switched off and on again: it knows nothing of what it had not printed or was still to come, and has paper."""
        with self._working:
            self._waiting = b""
            self._life += 1
        self.state = "ready"

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
        life = self._life
        with line, suppress(OSError):
            while not self._over.is_set() and self._life == life:
                if self._is_full():
                    time.sleep(0.02)
                elif select.select([line], [], [], 0.02)[0]:
                    come = line.recv(1024 if self.hangs_up_after or self.resets_after or self._room else 65536)
                    if not come:
                        break
                    self._take(line, come, life)
                    if self.hangs_up_after and len(self.received) > self.hangs_up_after:
                        self.hangs_up_after = None
                        return
                    if self.resets_after and len(self.received) > self.resets_after:
                        self.resets_after = None
                        self.loses_power()
                        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        return
                self._print(line)
            self._print(line)

    def _is_full(self) -> bool:
        return bool(self._room and self.state not in WORKING and len(self._waiting) >= self._room)

    def _take(self, line: socket.socket, come: bytes, life: int) -> None:
        if self.state == "crawling":
            time.sleep(CRAWLING)
        for question in QUERY.finditer(come):
            if self.state != "silent":
                line.sendall(ANSWERS[self.state][question[1][0] - 1 :][:1])
        rest = QUERY.sub(b"", come)
        self.received += rest
        with self._working:
            if self._life == life:  # else its power was cut while this was on the way
                self._waiting += rest

    def _print(self, line: socket.socket) -> None:
        """Works off what it has while it can; what is left stays in its memory."""
        if self.state not in WORKING:
            return
        with self._working:
            commands, taken = commands_in(self._waiting)
            self._waiting = self._waiting[taken:]
            for command in commands:
                if command.name == "GS r":
                    time.sleep(SLOWNESS if self.state == "slow" else 0)
                    if self.state != "silent":
                        with suppress(OSError):
                            line.sendall(b"\x00")
                self._commands.append(command)

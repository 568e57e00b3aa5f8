"""Drawing by the program `lotse-printer`: once, or with pens that are started before they are wanted, to be quick."""

import json
import subprocess
import sys
import threading
from typing import Any

LONGEST = 30.0
"""Seconds; a machine that is busy draws slowly."""

Program = subprocess.Popen[bytes]
"""One run of the program; it makes one drawing."""


class NotDrawn(Exception):
    """The printer's program says that it cannot; the text is its own."""


def drawn_once(content: dict[str, Any], *, dots: int) -> bytes:
    """The picture of a job's content on paper of so many dots, a PNG; raises NotDrawn."""
    return _drawn(_started(dots), content)


class Pen:
    """Draws on paper of so many dots. Each drawing takes one run of the program; the next run waits already."""

    def __init__(self, dots: int) -> None:
        self._dots = dots
        self._lock = threading.Lock()
        self._ready = _started(dots)

    def drawn(self, content: dict[str, Any]) -> bytes:
        """The picture of a job's content, a PNG; raises NotDrawn."""
        with self._lock:
            try:
                return _drawn(self._ready, content)
            finally:
                self._ready = _started(self._dots)

    def close(self) -> None:
        """Puts the pen down."""
        with self._lock:
            _ended(self._ready)


def _started(dots: int) -> Program:
    command = [sys.executable, "-m", "printer", "draw", "--dots", str(dots)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603  our own program


def _drawn(pen: Program, content: dict[str, Any]) -> bytes:
    try:
        picture, said = pen.communicate(json.dumps(content).encode(), timeout=LONGEST)
    except subprocess.TimeoutExpired as error:
        _ended(pen)
        raise NotDrawn("lotse-printer does not answer") from error
    if pen.returncode:
        raise NotDrawn(said.decode(errors="replace").strip())
    return picture


def _ended(pen: Program) -> None:
    pen.kill()
    pen.communicate()

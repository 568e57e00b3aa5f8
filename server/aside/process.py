"""A process beside the server: does what it is asked, one after the other, until nobody asks for a while."""

import os
import pickle
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

from server.aside.pipe import receive, send

IDLE = 120.0
"""Seconds without a question after which it ends, so that a hall at night needs no memory for it."""

BEHIND = 10
"""How much it steps back behind everybody else on this machine."""


def serve(line: socket.socket, *, idle: float = IDLE) -> None:
    """Answers until the other end closes the line or is silent for `idle` seconds."""
    line.settimeout(idle)
    while True:
        try:
            work, args, named = receive(line)
        except (EOFError, OSError):
            return
        try:
            answer = True, work(*args, **named)
        except Exception as error:  # noqa: BLE001  whoever asked is told what went wrong
            answer = False, error
        try:
            line.settimeout(None)
            _tell(line, answer)
            line.settimeout(idle)
        except OSError:
            return


def _tell(line: socket.socket, answer: tuple[bool, Any]) -> None:
    try:
        if not answer[0]:
            pickle.loads(pickle.dumps(answer[1]))  # noqa: S301  # an error may be told and yet not be understood
        send(line, answer)
    except (TypeError, AttributeError, ValueError, pickle.PicklingError) as error:
        send(line, (False, RuntimeError(f"{type(answer[1]).__name__} cannot be told: {error}")))


if __name__ == "__main__":
    with suppress(OSError):  # where it may not, it works beside the others
        os.nice(BEHIND)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server: it closes the line
    serve(socket.socket(fileno=int(sys.argv[1])))

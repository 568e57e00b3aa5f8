"""Asking a hall over HTTP as its devices do: no answer, or that something broke, means to ask again the same."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any

from tests.crash.ledger import Ledger

PATIENCE = 8.0
AGAIN = 0.3


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`status` is 0 when there was none; `text` is all of it."""

    status: int
    text: str = ""

    @property
    def body(self) -> dict[str, Any]:
        """What a program is told."""
        found: dict[str, Any] = json.loads(self.text)
        return found

    @property
    def is_one(self) -> bool:
        """Whether the hall has decided: anything else is asked again."""
        return 200 <= self.status < 500 and self.status != 429


def asked(port: int, method: str, path: str, headers: dict[str, str], body: str | None = None) -> Answer:
    """One question on a connection of its own."""
    line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        line.request(method, path, body, headers)
        answer = line.getresponse()
        return Answer(status=answer.status, text=answer.read().decode())
    except (OSError, HTTPException):
        return Answer(status=0)
    finally:
        line.close()


def insist(question: Callable[[], Answer], ledger: Ledger, over: threading.Event) -> Answer:
    """Puts the same question until the hall has decided, or everything is over."""
    while not (answer := question()).is_one:
        ledger.got_nothing()
        if over.wait(AGAIN):
            break
    return answer

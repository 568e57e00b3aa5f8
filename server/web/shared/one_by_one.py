"""Visitors' pages begin to look one by one: with greenlets a thousand of them must not stand before a button."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import gevent
from gevent.lock import Semaphore

from server.web.shared.body_size import LOOKS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

LONGEST = 0.005
"""Seconds for which a look steps back: a server that always has something to do answers 200 a second at most."""

AT_ONCE = 8
"""So many looks may wait for the database at the same time: on another machine it takes longer than the work here."""


class OneByOne:
    """Around a WSGI app: a look below `path` begins when the one before it rests or is over and nobody else waits.

    A greenlet that works is not interrupted, and a call needs its turn several times: to be read, committed, answered.
    Behind a crowd of looks it would wait for all of them each time.
    """

    def __init__(self, inside: "WSGIApplication", path: str) -> None:
        self._inside = inside
        self.path = path
        self._at_once = Semaphore(AT_ONCE)
        self._next = Semaphore(1)

    def __call__(self, environ: dict[str, Any], answer: "StartResponse") -> Iterable[bytes]:
        """Answers a request."""
        looks = environ.get("REQUEST_METHOD") in LOOKS
        if not looks or not str(environ.get("PATH_INFO", "")).startswith(self.path):
            return self._inside(environ, answer)
        with self._at_once:
            with self._next:
                gevent.with_timeout(LONGEST, gevent.idle, timeout_value=None)
            return self._inside(environ, answer)

"""How many sockets may be open: with threads each holds one, and some must be left for those who ask."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any

import structlog

from server.live.plain_words import in_plain_words

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

PATH = "/socket.io/"

log = structlog.get_logger()


class FewSockets:
    """Around a WSGI app: beyond `most` open sockets a new one is answered 503, and its screen looks by itself.

    `outside` says how many are open although their request has ended.
    """

    def __init__(self, inside: "WSGIApplication", *, most: int, outside: Callable[[], int] = lambda: 0) -> None:
        self._inside = inside
        self._most = most
        self._outside = outside
        self._open = 0
        self._lock = Lock()

    @property
    def open(self) -> int:
        """How many are open now."""
        return self._open + self._outside()

    def __call__(self, environ: dict[str, Any], answer: "StartResponse") -> Iterable[bytes]:
        """Answers a request; a websocket's ends when it is closed."""
        if not str(environ.get("PATH_INFO", "")).startswith(PATH):
            return self._inside(environ, answer)
        with self._lock:
            if self.open >= self._most:
                answer("503 Service Unavailable", [("Content-Type", "text/plain"), ("Retry-After", "30")])
                return [b"too many sockets"]
            self._open += 1
        try:
            return self._inside(environ, answer)
        except (ValueError, RecursionError) as error:  # it sent what engineio cannot read
            log.warning("socket_not_understood", why=in_plain_words(error))
            raise StopIteration from error  # gunicorn closes the line then, and says nothing more on it
        finally:
            with self._lock:
                self._open -= 1

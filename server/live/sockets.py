"""How many sockets may be open: each holds a thread, and threads must be left for those who ask."""

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

PATH = "/socket.io/"


class FewSockets:
    """Around a WSGI app: beyond `most` open sockets a new one is answered 503, and its screen looks by itself."""

    def __init__(self, inside: "WSGIApplication", *, most: int) -> None:
        self._inside = inside
        self._most = most
        self._open = 0
        self._lock = Lock()

    def __call__(self, environ: dict[str, Any], answer: "StartResponse") -> Iterable[bytes]:
        """Answers a request; a websocket's ends when it is closed."""
        if not str(environ.get("PATH_INFO", "")).startswith(PATH):
            return self._inside(environ, answer)
        with self._lock:
            if self._open >= self._most:
                answer("503 Service Unavailable", [("Content-Type", "text/plain"), ("Retry-After", "30")])
                return [b"too many sockets"]
            self._open += 1
        try:
            return self._inside(environ, answer)
        finally:
            with self._lock:
                self._open -= 1

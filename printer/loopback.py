"""A small HTTP server on 127.0.0.1 with its own thread: for pages and programs of this machine only."""

import logging
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from typing import Any

_log = logging.getLogger(__name__)


class LoopbackServer(ThreadingHTTPServer):
    """Answers until it is closed. Raises OSError with a sentence when the port cannot be had."""

    daemon_threads = True

    def __init__(self, port: int, handler: type[BaseHTTPRequestHandler]) -> None:
        try:
            super().__init__(("127.0.0.1", port), handler)
        except OSError as error:
            raise OSError(f"port {port} of this machine cannot be had: {error.strerror}") from error

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def answer_meanwhile(self, name: str) -> None:
        """Answers from threads of its own from now on."""
        threading.Thread(target=self.serve_forever, args=(0.1,), name=name, daemon=True).start()

    def close(self) -> None:
        """Ends it."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: Any) -> None:  # noqa: ARG002  # as the base calls it
        """A page may go away in the middle of its question; anything else stands in the log."""
        if not isinstance(sys.exception(), ConnectionError):
            _log.warning("a question on this machine could not be answered", exc_info=True)

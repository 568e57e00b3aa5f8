"""gunicorn's workers without its arbiter: one process that serves. systemd starts it anew, and needs no second one."""

import os
from collections.abc import Iterable
from contextlib import suppress
from socket import SHUT_RDWR
from time import monotonic
from typing import Any

from gunicorn.sock import create_sockets
from gunicorn.systemd import sd_notify
from gunicorn.workers.base import Worker
from gunicorn.workers.gthread import ThreadWorker

GOES_ROUND = "READY=1\nWATCHDOG=1"
"""What systemd is told each second: the first time that it serves, and from then on that it has not stopped."""

FOR_HEADERS = 10.0
"""Seconds in which whoever has a thread must have said what it asks for; nginx waits as long."""


class Threads(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """A thread for each request and each open screen."""

    def __init__(self, *how: Any) -> None:
        super().__init__(*how)
        self._held: set[Any] = set()
        self._asking: dict[Any, float] = {}

    def notify(self) -> None:
        """Tells systemd, if it watches, that the loop goes round."""
        sd_notify(GOES_ROUND, self.log)

    def is_parent_alive(self) -> bool:
        """Whoever started it may go: a shell that is closed, for one."""
        return True

    def handle(self, conn: Any) -> Any:
        """Reads a request and answers it, in a thread of its own."""
        self._asking[conn] = monotonic() + FOR_HEADERS
        self._held.add(conn)
        try:
            return super().handle(conn)
        finally:
            self._asking.pop(conn, None)
            self._held.discard(conn)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Answers what was read as far as its headers."""
        self._asking.pop(conn, None)
        return super().handle_request(req, conn)

    def murder_pending(self) -> None:
        """Each second: ends whoever says nothing, here also in the middle of a sentence."""
        super().murder_pending()
        now = monotonic()
        _end(conn for conn, until in self._asking.copy().items() if until < now)

    def run(self) -> None:
        """Serves; at the end no screen that is open keeps its thread, and with it the process."""
        super().run()
        _end(self._held.copy())


def _end(connections: Iterable[Any]) -> None:
    """Whoever reads from one in its own thread hears that nothing comes any more."""
    for connection in connections:
        with suppress(OSError):
            connection.sock.shutdown(SHUT_RDWR)


def worker_class(name: str) -> type[Worker]:
    """The worker of that name in the settings."""
    return Threads if name == "threads" else _greenlets()


def _greenlets() -> type[Worker]:
    from gevent import GreenletExit  # loading it needs memory that a small hall can keep
    from gunicorn.workers.ggevent import GeventWorker

    class Greenlets(GeventWorker):  # type: ignore[misc]  # gunicorn has no types
        """A greenlet for each request and each open screen, all in one thread."""

        def notify(self) -> None:
            """As above."""
            sd_notify(GOES_ROUND, self.log)

        def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
            """A line on which nobody asks for anything is let go at the end, and that is no error."""
            if not isinstance(exc, GreenletExit):
                super().handle_error(req, client, addr, exc)

    return Greenlets


def serve(app: Any) -> None:
    """Binds, loads the app and serves until SIGTERM or SIGINT, then lets go within the time for grace."""
    log = app.cfg.logger_class(app.cfg)
    sockets = create_sockets(app.cfg, log)
    worker = app.cfg.worker_class(1, os.getppid(), sockets, app, app.cfg.timeout, app.cfg, log)
    worker.pid = os.getpid()
    try:
        worker.init_process()
    finally:
        worker.tmp.close()

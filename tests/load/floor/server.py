"""Runs a bare Flask app on the server program on which Lotse runs: gunicorn, one worker, with threads or gevent."""

from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication


class Bare(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """`worker` is "threads" or "gevent", as in LOTSE_WORKER; `most` is how many lines may be open at once."""

    def __init__(self, app: Flask, port: int, worker: str, *, most: int) -> None:
        self._app, self._port, self._worker, self._most = app, port, worker, most
        super().__init__()

    def load_config(self) -> None:
        """Tells gunicorn how to run."""
        wanted: dict[str, Any] = {
            "bind": f"127.0.0.1:{self._port}",
            "worker_class": "gevent" if self._worker == "gevent" else "gthread",
            "workers": 1,
            "threads": self._most,
            "worker_connections": self._most + 1000,
            "keepalive": 75,
            "loglevel": "warning",
            "graceful_timeout": 1,
            "control_socket_disable": True,
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """What WSGI calls."""
        return self._app


def make_green(worker: str) -> None:
    """For gevent, before anything else is imported that waits."""
    if worker == "gevent":
        from gevent import monkey  # noqa: PLC0415  only where it is wanted

        monkey.patch_all()

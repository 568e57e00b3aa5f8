"""`lotse serve`: the server as one process with threads."""

import gc
import logging
from collections.abc import Callable
from typing import Any

import structlog
import typer
from gunicorn.app.base import BaseApplication

from server.app import Lotse, create_app
from server.commands.opened import end_with, opened, settings
from server.config import Config
from server.storage import sites


def run() -> None:
    """Serves until it is told to end. Bad settings end it at once with one clear line."""
    config = settings()
    try:
        config.signing_key()
    except ValueError as error:
        end_with(str(error))
    except OSError as error:
        end_with(f"LOTSE_SECRET_KEY_FILE: {error.filename} cannot be read: {error.strerror}")
    with opened() as (storage, _), storage.looking() as connection:
        known = sites.ids(connection)
    typer.echo(f"http://{config.host}:{config.port} serves {', '.join(known) or 'no site yet'}.", err=True)
    if not known:
        typer.echo("Load one with: lotse site load FILE", err=True)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(config.log_level.upper()))
    )
    _Server(config).run()


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with one worker; every open screen holds one of its threads."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._lotse: Lotse | None = None
        super().__init__()

    def load_config(self) -> None:
        """Tells gunicorn how to run."""
        wanted: dict[str, Any] = {
            "bind": f"{self._config.host}:{self._config.port}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": self._config.threads,
            "graceful_timeout": 2,
            "keepalive": 75,
            "loglevel": "warning",
            "control_socket_disable": True,
            "worker_exit": lambda _arbiter, _worker: self._close(),
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """Makes the app, in the worker: what WSGI calls."""
        self._lotse = create_app(self._config)
        gc.freeze()
        gc.set_threshold(50_000, 50, 1_000)  # full collections with thousands of sockets pause for 200 ms
        return self._lotse.flask

    def _close(self) -> None:
        if self._lotse is not None:
            self._lotse.close()

"""`lotse serve`: the server as one process, with threads or with greenlets."""

import gc
import resource
from collections.abc import Callable
from contextlib import suppress
from signal import SIG_IGN, SIGHUP, SIGINT, SIGTERM, getsignal, signal
from typing import Any

import structlog
import typer
from gunicorn.app.base import BaseApplication

from server.app import Lotse, create_app
from server.commands.log_lines import for_gunicorn, naming_requests, write_log
from server.commands.opened import end_with, opened, settings
from server.commands.worker import serve, worker_class
from server.config import Config
from server.storage import sites
from server.web.shared.parts import Parts

MOST_CONNECTIONS = 20_000
"""Above what the app lets in itself, so that it can say no instead of leaving somebody unanswered."""

_log = structlog.get_logger()


def run() -> None:
    """Serves until it is told to end. Bad settings end it at once with one clear line."""
    config = settings()
    try:
        config.signing_key()
    except ValueError as error:
        end_with(str(error))
    except OSError as error:
        end_with(f"LOTSE_SECRET_KEY_FILE: {error.filename} cannot be read: {error.strerror}")
    for file in config.readable_by_everybody():
        typer.echo(f"{file} holds secrets, and everybody on this machine can read it: chmod o-r {file}", err=True)
    with opened() as (storage, _), storage.looking() as connection:
        known = sites.ids(connection)
    typer.echo(f"http://{config.host}:{config.port} serves {', '.join(known) or 'no site yet'}.", err=True)
    if not known:
        typer.echo("The link for the first one comes from: lotse setup", err=True)
    write_log(config)
    _allow_many_files()
    _Server(config).run()


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """One of gunicorn's workers; every open screen holds one of its threads, or a greenlet."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._lotse: Lotse | None = None
        self._at_hangup = getsignal(SIGHUP)
        super().__init__()

    def load_config(self) -> None:
        """Tells gunicorn how to run."""
        wanted: dict[str, Any] = {
            "bind": f"{self._config.host}:{self._config.port}",
            "worker_class": worker_class(self._config.worker),
            "worker_connections": MOST_CONNECTIONS,
            "threads": self._config.threads,
            "graceful_timeout": 2,
            "keepalive": 75,
            "loglevel": "warning",
            "logconfig_dict": for_gunicorn(self._config),
            "control_socket_disable": True,
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """Makes the app, in the worker: what WSGI calls."""
        signal(SIGINT, getsignal(SIGTERM))  # Ctrl-C ends it as gently
        # So does a terminal that is closed, but for `nohup`: gunicorn's worker would have it die of that at once.
        signal(SIGHUP, SIG_IGN if self._at_hangup is SIG_IGN else getsignal(SIGTERM))
        self._lotse = create_app(self._config)
        _tell_who_is_silent(self._lotse.parts)
        gc.freeze()
        gc.set_threshold(50_000, 50, 1_000)  # full collections with thousands of sockets pause for 200 ms
        return naming_requests(self._lotse.flask, believes_proxy=self._config.trusted_proxies > 0)

    def run(self) -> None:
        """Serves, and ends what was begun."""
        try:
            serve(self)
        finally:
            if self._lotse is not None:
                self._lotse.close()


def _allow_many_files() -> None:
    """Every open page is a file to the system, which allows few of them unless it is asked."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(OSError, ValueError):  # systemd says it in the unit, and lets nobody change it
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _tell_who_is_silent(parts: Parts) -> None:
    with parts.storage.looking() as connection:
        known = sites.every(connection)
    for site in known:
        if silent := parts.speech.voiceless(site.languages, stand_in=site.speech.stand_in):
            _log.warning("languages without a voice are told in German", site=site.site, languages=silent)

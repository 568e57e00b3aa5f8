"""How the server writes its log: one line each, for people or for programs, with the request and without secrets."""

import re
from collections.abc import Callable, Iterable, MutableMapping
from logging import Formatter
from secrets import token_hex
from typing import Any, TextIO

import structlog
from structlog.contextvars import bind_contextvars, clear_contextvars
from structlog.typing import Processor

from server.config import Config

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]

SECRET = re.compile(r"/(t|invitation)/[\w-]{8,}")
"""Addresses that open something for whoever knows them."""
GIVEN = re.compile(r"[0-9a-fA-F-]{8,64}")
"""A request id as proxies make them; anything else is not written down."""


def write_log(config: Config, to: TextIO | None = None) -> None:
    """From now on everything that is logged has this form."""
    structlog.configure(
        processors=[*_chain(), _renderer(config)],
        wrapper_class=structlog.make_filtering_bound_logger(config.log_level),
        logger_factory=structlog.PrintLoggerFactory(to),
    )


def formatter(config: Config) -> Formatter:
    """The same form for what Flask and gunicorn log."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_chain(),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(config)],
    )


def for_gunicorn(config: Config) -> dict[str, Any]:
    """Settings of Python's own logging: one way out for all of it."""
    return {
        "formatters": {"lotse": {"()": lambda: formatter(config)}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lotse"}},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": {"gunicorn.error": {"level": "WARNING", "handlers": [], "propagate": True}},
    }


def naming_requests(app: Wsgi, *, believes_proxy: bool) -> Wsgi:
    """Every line that is logged while a request is answered names it: as the proxy does (`X-Request-ID`), or anew."""

    def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        given = environ.get("HTTP_X_REQUEST_ID", "") if believes_proxy else ""
        clear_contextvars()
        bind_contextvars(request=given if GIVEN.fullmatch(given) else token_hex(6))
        return app(environ, start)

    return answer


def without_secrets(_logger: object, _name: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The line without the addresses of visitors and of people who are invited."""
    for key, said in line.items():
        if isinstance(said, str):
            line[key] = SECRET.sub(r"/\1/<secret>", said)
    return line


def _chain() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,  # plain: the pretty form shows local variables, and they hold secrets
        without_secrets,
    ]


def _renderer(config: Config) -> Processor:
    if config.log == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False, default=str)
    return structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)

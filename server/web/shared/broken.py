"""What the log says of a request that broke: its route, not its address. A visitor’s address is a secret."""

from logging import LogRecord

from flask import Flask, has_request_context, request


def log_what_broke(app: Flask) -> None:
    """From now on the log of this app names routes."""
    app.logger.addFilter(_name_the_route)


def _name_the_route(record: LogRecord) -> bool:
    if has_request_context() and request.url_rule is not None:
        record.msg = record.getMessage().replace(f" {request.path} ", f" {request.url_rule.rule} ")
        record.args = None
    return True

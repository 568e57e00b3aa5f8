"""How much a form may send: little, but for the few that carry a picture, and those only from people who are let in."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request

from server.domain.refusal import Code, Refusal
from server.web.shared.logged_in import login_or_none

LOOKS = {"GET", "HEAD"}

View = TypeVar("View", bound=Callable[..., Any])


def takes(most: int) -> Callable[[View], View]:
    """Marks a route: a form for it may have so many bytes."""

    def mark(view: View) -> View:
        view.takes_bytes = most  # type: ignore[attr-defined]  # read by `allow_larger`
        return view

    return mark


def allow_larger(app: Flask) -> None:
    """Raises the limit for marked routes, before anything reads the form.

    Refuses with BAD_REQUEST a body in pieces: how much comes nobody says, and what is cut off would be taken as whole.
    Likewise a look with a body: nothing reads it, and whoever never sends it would be waited for.
    """

    @app.before_request
    def allow() -> None:
        if "Transfer-Encoding" in request.headers:
            raise Refusal(Code.BAD_REQUEST, field="Transfer-Encoding", expected="Content-Length instead")
        if request.method in LOOKS and request.content_length and request.endpoint is not None:
            raise Refusal(Code.BAD_REQUEST, field="Content-Length", expected="no body")
        most = getattr(current_app.view_functions.get(request.endpoint or ""), "takes_bytes", None)
        if most is not None and login_or_none() is not None:
            request.max_content_length = most

"""Who may use which route. A route without a guard answers nobody."""

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar, cast

from flask import Flask, current_app, g, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from server.domain.refusal import Code, Refusal
from server.storage import devices
from server.storage.devices import Device, DeviceKind
from server.web.shared.parts import parts

View = TypeVar("View", bound=Callable[..., Any])

ZERO_BYTE = "\0"
"""Nobody writes it, and PostgreSQL keeps no text that holds it."""


class Who(Enum):
    """Those whom a route may answer."""

    ANYBODY = "anybody"
    KIOSK = DeviceKind.KIOSK
    WALL = DeviceKind.WALL
    PRINTER = DeviceKind.PRINTER
    TABLET = DeviceKind.TABLET
    ADVISOR = "advisor"
    WATCHER = "watcher"


def only(who: Who) -> Callable[[View], View]:
    """Marks a route: it answers only those."""

    def mark(view: View) -> View:
        view.answers_only = who  # type: ignore[attr-defined]  # read by `stand_guard`
        return view

    return mark


def answers_only(view: Callable[..., Any]) -> Who | None:
    """Whom a view answers; None when it was never said, and then it answers nobody."""
    return getattr(view, "answers_only", None)


def stand_guard(app: Flask) -> None:
    """Checks every request before its route sees it."""

    @app.before_request
    def check() -> ResponseReturnValue | None:
        if request.endpoint is None:
            return None  # no view will run: Flask says what is wrong with the address, or where it leads
        if any(ZERO_BYTE in said for said in (request.path, *request.form.values())):
            raise Refusal(Code.BAD_REQUEST)
        who = answers_only(current_app.view_functions[request.endpoint])
        if who is None:
            raise Refusal(Code.NOT_ALLOWED)
        if who in (Who.ADVISOR, Who.WATCHER):
            if not current_user.is_authenticated:
                return cast(ResponseReturnValue, current_app.login_manager.unauthorized())  # type: ignore[attr-defined]  # by flask-login
            if current_user.who is not who:
                raise Refusal(Code.NOT_ALLOWED)
        if isinstance(who.value, DeviceKind):
            g.device = _enrolled(who.value)
        return None


def this_device() -> Device:
    """The device that asks, in a route that only devices may use."""
    return cast(Device, g.device)


def _enrolled(kind: DeviceKind) -> Device:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    device = None
    if scheme == "Bearer" and token:
        with parts().storage.looking() as connection:
            device = devices.of_token(connection, token)
    if device is None:
        raise Refusal(Code.DEVICE_UNKNOWN)
    if device.kind is not kind:
        raise Refusal(Code.NOT_ALLOWED)
    return device

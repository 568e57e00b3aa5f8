"""Who may use which route. A route without a guard answers nobody."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, TypeVar, cast

from flask import Flask, current_app, g, request
from flask.typing import ResponseReturnValue

from server.domain.refusal import Code, Refusal
from server.domain.scope import Scope
from server.domain.site.role import Role
from server.storage import devices
from server.storage.devices import Device, DeviceKind
from server.web.shared.logged_in import NOTED_EVERY, Login, login_or_none
from server.web.shared.parts import parts
from server.web.shared.program import let_program_in
from server.web.shared.watching_over import watches_over

View = TypeVar("View", bound=Callable[..., Any])

ZERO_BYTE = "\0"
"""Nobody writes it, and PostgreSQL keeps no text that holds it."""


class Who(Enum):
    """Those whom a route may answer besides people with a role."""

    ANYBODY = "anybody"
    SOMEBODY = "somebody who has logged in"
    WATCHMAN = "whoever watches over the machine"
    KIOSK = DeviceKind.KIOSK
    WALL = DeviceKind.WALL
    PRINTER = DeviceKind.PRINTER
    TABLET = DeviceKind.TABLET


def only(*who: Who | Role | Scope) -> Callable[[View], View]:
    """Marks a route: it answers only those. Of several roles one is enough, and so it is of several scopes.

    A route with `<site>` in its address looks at the roles in that hall, every other at those in the hall worked in.
    """

    def mark(view: View) -> View:
        view.answers_only = frozenset(who)  # type: ignore[attr-defined]  # read by `stand_guard`
        return view

    return mark


def answers_only(view: Callable[..., Any]) -> frozenset[Who | Role | Scope] | None:
    """Whom a view answers; None when it was never said, and then it answers nobody."""
    return getattr(view, "answers_only", None)


def stand_guard(app: Flask) -> None:
    """Checks every request before its route sees it."""

    @app.before_request
    def check() -> ResponseReturnValue | None:
        if request.endpoint is None:
            return None  # no view will run: Flask says what is wrong with the address, or where it leads
        if any(ZERO_BYTE in said for said in _everything_said()):
            raise Refusal(Code.BAD_REQUEST)
        who = answers_only(current_app.view_functions[request.endpoint])
        if who is None:
            raise Refusal(Code.NOT_ALLOWED)
        return None if _lets_a_machine_in(who) else _let_a_person_in(who)


def this_device() -> Device:
    """The device that asks, in a route that only devices may use."""
    return cast(Device, g.device)


def _everything_said() -> Iterator[str]:
    """Address and form, with the names of their fields."""
    yield request.path
    for name, values in (*request.args.lists(), *request.form.lists()):
        yield from (name, *values)


def _lets_a_machine_in(who: frozenset[Who | Role | Scope]) -> bool:
    """Whether the route is for machines; then whoever asks is one that it answers."""
    kinds = {each.value for each in who if isinstance(each.value, DeviceKind)}
    scopes = {each for each in who if isinstance(each, Scope)}
    if kinds:
        g.device = _enrolled(kinds)
    elif scopes:
        let_program_in(scopes)
    elif Who.WATCHMAN in who and not watches_over():
        raise Refusal(Code.NOT_ALLOWED)
    return bool(kinds or scopes or Who.WATCHMAN in who)


def _let_a_person_in(who: frozenset[Who | Role | Scope]) -> ResponseReturnValue | None:
    if Who.ANYBODY in who:
        return None
    login = login_or_none()
    if login is None:
        return cast(ResponseReturnValue, current_app.login_manager.unauthorized())  # type: ignore[attr-defined]  # by flask-login
    if Who.SOMEBODY not in who and not _here(login) & who:
        raise Refusal(Code.NOT_ALLOWED)
    return None


def _here(login: Login) -> frozenset[Role]:
    return login.roles_at((request.view_args or {}).get("site", login.site))


def _enrolled(kinds: set[DeviceKind]) -> Device:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    device = None
    if scheme == "Bearer" and token:
        with parts().storage.looking() as connection:
            device = devices.of_token(connection, token)
    if device is None:
        raise Refusal(Code.DEVICE_UNKNOWN)
    if device.kind not in kinds:
        raise Refusal(Code.NOT_ALLOWED)
    _note_that_it_was_seen(device)
    return device


def _note_that_it_was_seen(device: Device) -> None:
    """A screen looks every half minute; that is a write once a minute, and never while somebody touches it."""
    now = parts().clock()
    if request.method == "GET" and (device.seen_at is None or now - device.seen_at >= NOTED_EVERY):
        parts().storage.write_plainly(lambda connection: devices.see(connection, device.id, at=now))

"""Logging in with name and password, logging out, and switching who works at a desk."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address
from flask_login import logout_user

from server.domain.refusal import Refusal
from server.web.door import second
from server.web.door.begun import Proof, begin, end_this
from server.web.door.doorkeeper import account_behind, has_failed, stand_at, tries_per_minute
from server.web.door.login_page import login_page
from server.web.door.way import asked_way, end_of, way_to_desk
from server.web.door.work import work_of
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.logged_in import LOGIN, login_or_none
from server.web.shared.parts import parts

login = Blueprint("login", __name__, template_folder="templates")
login.record_once(stand_at)


def _name() -> str:
    return request.form.get("name", "").strip().lower()[:64]


@login.get("/")
@only(Who.ANYBODY)
def start() -> ResponseReturnValue:
    """Whoever types only the hall's address works here: to their work, or to log in."""
    known = login_or_none()
    return redirect(work_of(known) if known else LOGIN)


@login.get(LOGIN)
@only(Who.ANYBODY)
def ask() -> ResponseReturnValue:
    """The page that asks for name and password."""
    known = login_or_none()
    return redirect(work_of(known)) if known else login_page(asked_way())


@login.post(LOGIN)
@only(Who.ANYBODY)
@limiter.limit(tries_per_minute, deduct_when=has_failed)
@limiter.limit(
    lambda: f"{parts().config.logins_per_minute // 2 or 1}/minute",
    key_func=lambda: f"login {_name()} {get_remote_address()}",
    deduct_when=has_failed,
)
def log_in() -> ResponseReturnValue:
    """Logs in, or says that name or password are wrong and not which. A second factor is asked for afterwards."""
    way = asked_way()
    try:
        account = account_behind(_name(), request.form.get("password", ""))
        if account.second_secret is not None:
            return second.ask_for_code(account, way)
        return redirect(end_of(way, begin(account, Proof(via="password"))))
    except Refusal as refusal:
        return login_page(way, refusal)


@login.post("/logout")
@only(Who.ANYBODY)
def log_out() -> ResponseReturnValue:
    """Ends the login, here and in the records. The desk stays open: a colleague may take it over."""
    end_this("logout")
    logout_user()
    return redirect(f"{LOGIN}?left=provider" if parts().config.oidc_issuer else LOGIN)


@login.post("/switch")
@only(Who.ANYBODY)
def switch() -> ResponseReturnValue:
    """Ends the login of whoever leaves a desk; the next advisor logs in and sits there at once.

    The desk stands in the form of this page and nowhere else: who turns away leaves nothing in the browser.
    """
    known, desk = login_or_none(), request.form.get("desk", "")[:64]
    way = way_to_desk(known.site, desk) if known and desk else asked_way()
    end_this("switch")
    logout_user()
    return login_page(way)

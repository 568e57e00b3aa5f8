"""Programs of others in the browser: tokens and webhooks are made and ended, dead deliveries sent again or deleted."""

from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Any

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.drop_delivery import drop_delivery
from server.actions.end_webhook import end_webhook
from server.actions.make_token import make_token
from server.actions.make_webhook import make_webhook
from server.actions.perform import Action
from server.actions.revoke_token import revoke_token
from server.actions.send_again import send_again
from server.domain.refusal import Refusal
from server.domain.scope import Scope
from server.domain.visits.event import Kind
from server.storage import api_tokens, webhooks
from server.web.admin.programs.page import Fresh, Typed, programs_page
from server.web.admin.rooms import RUNNING
from server.web.shared.guard import only
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language

admin_programs = Blueprint(
    "admin_programs", __name__, url_prefix="/admin/<site>/programs", template_folder="../templates"
)

PREFIX = "lotse_"
"""By it people and scanners of code know what they have found."""

STEPS: Mapping[str, tuple[Action, str]] = {
    "revoke": (revoke_token, "token"),
    "end": (end_webhook, "webhook"),
    "again": (send_again, "delivery"),
    "delete": (drop_delivery, "delivery"),
}
"""The buttons of one row: the action, and what it calls the row."""


@admin_programs.get("")
@only(*RUNNING)
def show(site: str) -> ResponseReturnValue:
    """What is there, and how more is made."""
    return programs_page(site)


@admin_programs.post("/tokens")
@only(*RUNNING)
def token(site: str) -> ResponseReturnValue:
    """Makes a token and shows it, this once: a second press makes none, and shows none."""
    title, secret = request.form.get("title", "").strip(), PREFIX + token_urlsafe(32)
    scopes = [each for each in request.form.getlist("scopes") if each in set(Scope)]
    try:
        _perform(site, make_token, title=title, scopes=tuple(map(Scope, scopes)), token=secret)
    except Refusal as refusal:
        return _refused(site, refusal, Typed(title=title, scopes=scopes), opened="token")
    with parts().storage.looking() as connection:
        is_new = api_tokens.of_token(connection, secret) is not None
    return programs_page(site, fresh=Fresh(what="token", title=title, secret=secret if is_new else None))


@admin_programs.post("/webhooks")
@only(*RUNNING)
def webhook(site: str) -> ResponseReturnValue:
    """Makes a webhook and shows its secret, this once."""
    url, secret = request.form.get("url", "").strip(), token_urlsafe(24)
    kinds = [each for each in request.form.getlist("kinds") if each in set(Kind)]
    named = parts().config.webhook_names()
    try:
        _perform(site, make_webhook, url=url, kinds=tuple(map(Kind, kinds)), secret=secret, named=named)
    except Refusal as refusal:
        return _refused(site, refusal, Typed(url=url, kinds=kinds), opened="webhook")
    with parts().storage.reading(site, parts().clock()) as (records, _):
        is_new = any(each.secret == secret for each in webhooks.every(records))
    return programs_page(site, fresh=Fresh(what="webhook", title=url, secret=secret if is_new else None))


@admin_programs.post("/<step>/<int(max=2147483647):row>")
@only(*RUNNING)
def do(site: str, step: str, row: int) -> ResponseReturnValue:
    """A button of one row."""
    if step not in STEPS:
        abort(404)
    action, called = STEPS[step]
    asked: dict[str, Any] = {called: row, "by": current_login().account}
    parts().perform(action, site=site, **asked)
    return redirect(f"/admin/{site}/programs", 303)


def _perform(site: str, action: Action, **asked: Any) -> None:
    by, press = current_login().account, request.form.get("request", "")[:64]
    parts().perform(action, site=site, request=f"{by} {action.__name__} {press}" if press else None, by=by, **asked)


def _refused(site: str, refusal: Refusal, typed: Typed, *, opened: str) -> ResponseReturnValue:
    wrong = [sentence(refusal, language())]
    return programs_page(site, typed=typed, wrong=wrong, opened=opened), status_of(refusal.code)

"""One's own account: another password, where one is logged in, as what one works where."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.change_password import change_password
from server.actions.end_logins import end_logins
from server.actions.house import perform_for_house
from server.domain.refusal import Refusal
from server.storage import accounts, logins
from server.storage.accounts import Account
from server.storage.passwords import SHORTEST, chosen_password
from server.web.door.begun import Proof, begin
from server.web.door.doorkeeper import account_behind, has_failed, tries_per_minute
from server.web.door.halls import halls_of
from server.web.door.own_logins import logins_of
from server.web.door.work import work_of
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.logged_in import current_login
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language, staff_page

ACCOUNT = "/account"

account = Blueprint("account", __name__, template_folder="templates")


@account.get(ACCOUNT)
@only(Who.SOMEBODY)
def look() -> ResponseReturnValue:
    """Everything about one's own account on one page."""
    return _page()


@account.post(f"{ACCOUNT}/password")
@only(Who.SOMEBODY)
@limiter.limit(tries_per_minute, deduct_when=has_failed)
def choose_password() -> ResponseReturnValue:
    """Another password, for which the old one is asked. Every other browser is logged out, and this one is new."""
    name = current_login().account
    try:
        known = account_behind(name, request.form.get("old", ""))
        hashed = chosen_password(request.form.get("new", ""))
        asked = {"account": name, "old": known.hash, "hashed": hashed}
        granted = current_login().granted
        perform_for_house(parts().storage, parts().clock, change_password, **asked)
    except Refusal as refusal:
        return _page(refusal), status_of(refusal.code)
    begin(known, Proof(via="password", granted=granted))
    return redirect(f"{ACCOUNT}?changed=password", 303)


@account.post(f"{ACCOUNT}/logins")
@only(Who.SOMEBODY)
def end() -> ResponseReturnValue:
    """Ends one login of one's own by its digest, or with `others` all but this one."""
    me, said = current_login(), request.form.get("end", "")
    here = logins.digest(me.token)
    with parts().storage.looking() as connection:
        known = [login.token_hash for login in logins.of_account(connection, me.account)]
    ended = [each for each in known if each != here] if said == "others" else [said]
    asked = {"account": me.account, "ended": ended, "via": "account"}
    perform_for_house(parts().storage, parts().clock, end_logins, **asked)
    return redirect(ACCOUNT, 303)


def own_account() -> Account:
    """The account of whoever asks."""
    with parts().storage.looking() as connection:
        known = accounts.find(connection, current_login().account)
    assert known is not None  # noqa: S101  whoever has logged in has one
    return known


def _page(refusal: Refusal | None = None) -> str:
    me, own = current_login(), own_account()
    changed = request.args.get("changed")
    return staff_page(
        "door", "account.html", account=own, halls=halls_of(me), logins=logins_of(me, language()), work=work_of(me),
        least=SHORTEST, refusal=sentence(refusal, language()) if refusal else None,
        changed=changed if changed in ("password", "factor-on", "factor-off") else None,
    )  # fmt: skip

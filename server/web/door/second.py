"""The second page of logging in: a code, for those who have set up a second factor."""

from datetime import timedelta

from flask import Blueprint, redirect, request, session
from flask.typing import ResponseReturnValue

from server.domain.refusal import Refusal
from server.storage import accounts
from server.storage.accounts import Account
from server.web.door.begun import Proof, begin
from server.web.door.doorkeeper import counter_behind, has_failed, secret_of, tries_per_minute
from server.web.door.way import Way, end_of
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.logged_in import LOGIN
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language, staff_page

CODE = "/login/code"
HALF_WAY = "half-way"
"""The signed cookie says for these minutes that a password was right; it opens nothing by itself."""

WITHIN = timedelta(minutes=5)

second = Blueprint("second", __name__, template_folder="templates")


def ask_for_code(account: Account, way: Way) -> ResponseReturnValue:
    """Leads to the second page."""
    session[HALF_WAY] = {
        "account": account.account, "until": (parts().clock() + WITHIN).timestamp(), "then": way.then, "desk": way.desk
    }  # fmt: skip
    return redirect(CODE, 303)


@second.get(CODE)
@only(Who.ANYBODY)
def ask() -> ResponseReturnValue:
    """The page that asks for the code."""
    return redirect(LOGIN) if _half_way() is None else staff_page("door", "code.html", refusal=None)


@second.post(CODE)
@only(Who.ANYBODY)
@limiter.limit(tries_per_minute, deduct_when=has_failed)
def log_in() -> ResponseReturnValue:
    """Logs in when the code is right and was not used before."""
    found = _half_way()
    if found is None:
        return redirect(LOGIN)
    account, way = found
    try:
        counter = counter_behind(account, secret_of(account), request.form.get("code", ""))
        begun = begin(account, Proof(via="code", counter=counter))
    except Refusal as refusal:
        return staff_page("door", "code.html", refusal=sentence(refusal, language())), status_of(refusal.code)
    session.pop(HALF_WAY)
    return redirect(end_of(way, begun))


def _half_way() -> tuple[Account, Way] | None:
    """Whose password was right just now, and where they want to go."""
    kept = session.get(HALF_WAY)
    if kept is None or parts().clock().timestamp() >= kept["until"]:
        return None
    with parts().storage.looking() as connection:
        account = accounts.find(connection, kept["account"])
    if account is None or account.second_secret is None or account.closed_at is not None:
        return None
    return account, Way(then=kept["then"], desk=kept["desk"])

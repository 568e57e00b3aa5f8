"""The page that an invitation opens: choose a password, and you are in."""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.actions.accept_invitation import accept_invitation
from server.actions.house import perform_for_house
from server.domain.refusal import Code, Refusal
from server.storage import accounts, invitations
from server.storage.accounts import Account
from server.storage.passwords import SHORTEST, chosen_password
from server.web.door.begun import Proof, begin
from server.web.door.doorkeeper import has_failed, tries_per_minute
from server.web.door.login_page import login_page
from server.web.door.way import Way
from server.web.door.work import work_of
from server.web.shared.guard import Who, only
from server.web.shared.limits import limiter
from server.web.shared.parts import parts
from server.web.shared.refusals import sentence, status_of
from server.web.shared.staff import language, staff_page

invitation = Blueprint("invitation", __name__, template_folder="templates")
tries = limiter.shared_limit(tries_per_minute, scope="invitation", deduct_when=has_failed)


@invitation.get("/invitation/<token>")
@only(Who.ANYBODY)
@tries
def ask(token: str) -> ResponseReturnValue:
    """Says for whom it is, and asks for a password."""
    try:
        return _page(_invited(token))
    except Refusal as refusal:
        return login_page(Way(), refusal)


@invitation.post("/invitation/<token>")
@only(Who.ANYBODY)
@tries
def accept(token: str) -> ResponseReturnValue:
    """Keeps the password and logs in; the link opens nothing any more."""
    try:
        account = _invited(token)
        hashed = chosen_password(request.form.get("password", ""))
        perform_for_house(parts().storage, parts().clock, accept_invitation, token=token, hashed=hashed)
    except Refusal as refusal:
        if refusal.code is Code.PASSWORD_SHORT:
            return _page(account, sentence(refusal, language())), status_of(refusal.code)
        return login_page(Way(), refusal)
    return redirect(work_of(begin(account, Proof(via="invitation"))), 303)


def _page(account: Account, said: str | None = None) -> str:
    return staff_page("door", "invitation.html", refusal=said, account=account.account, least=SHORTEST)


def _invited(token: str) -> Account:
    """The account that the link invites. Refuses with INVITATION_OVER."""
    with parts().storage.looking() as connection:
        name = invitations.account_of(connection, token, parts().clock())
        account = accounts.find(connection, name) if name else None
    if account is None:
        raise Refusal(Code.INVITATION_OVER)
    return account

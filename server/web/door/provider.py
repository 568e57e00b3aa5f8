"""Logging in through an OpenID provider, and out of it again."""

from urllib.parse import urlencode

from flask import Blueprint, abort, redirect, session
from flask.typing import ResponseReturnValue

from server.actions.admit import admit
from server.actions.house import perform_for_house
from server.domain.refusal import Code, Refusal
from server.storage import accounts
from server.web.door.begun import Proof, begin
from server.web.door.login_page import login_page_saying
from server.web.door.openid import ProviderAway, ProviderWrong, Vouched, client, vouched
from server.web.door.way import Way, asked_way, end_of
from server.web.shared.guard import Who, only
from server.web.shared.logged_in import LOGIN
from server.web.shared.parts import parts

START = "/login/provider"
BACK = "/login/provider/back"
"""Where the provider sends people back to; it has to know this address."""

LEAVE = "/logout/provider"
WAY = "way through the provider"

provider = Blueprint("provider", __name__, template_folder="templates")


@provider.get(START)
@only(Who.ANYBODY)
def start() -> ResponseReturnValue:
    """Leads to the provider. A link and no form: our pages may send their forms to nobody else."""
    _needs_a_provider()
    way = asked_way()
    try:
        answer = client().authorize_redirect(f"{parts().config.public_url}{BACK}")
    except (ProviderAway, ProviderWrong):
        return login_page_saying(way, "provider-away", 502)
    session[WAY] = {"then": way.then, "desk": way.desk}
    return answer  # type: ignore[no-any-return]  # authlib has no types


@provider.get(BACK)
@only(Who.ANYBODY)
def come_back() -> ResponseReturnValue:
    """Lets in whom the provider vouches for, if they are somebody here."""
    _needs_a_provider()
    way = Way(**session.pop(WAY, {}))
    try:
        return redirect(_let_in(vouched(), way))
    except ProviderAway:
        return login_page_saying(way, "provider-away", 502)
    except ProviderWrong:
        return login_page_saying(way, "provider-wrong", 403)
    except Refusal as refusal:
        is_taken = refusal.code is Code.ACCOUNT_TAKEN
        return login_page_saying(way, "provider-taken" if is_taken else "provider-nobody", 403)


@provider.get(LEAVE)
@only(Who.ANYBODY)
def leave() -> ResponseReturnValue:
    """Leads to where the provider ends its own login, so that the next person is asked who they are."""
    _needs_a_provider()
    try:
        end = client().load_server_metadata().get("end_session_endpoint")
    except (ProviderAway, ProviderWrong):
        end = None
    config = parts().config
    back = urlencode({"client_id": config.oidc_client_id, "post_logout_redirect_uri": f"{config.public_url}{LOGIN}"})
    return redirect(f"{end}?{back}" if end else LOGIN)


def _needs_a_provider() -> None:
    if not parts().config.oidc_issuer:
        abort(404)


def _let_in(who: Vouched, way: Way) -> str:
    """Begins the login; gives the address to which it leads. Refuses those who are nobody here."""
    asked = {"identity": who.identity, "name": who.name, "has_group": bool(who.granted)}
    perform_for_house(parts().storage, parts().clock, admit, **asked)
    with parts().storage.looking() as connection:
        account = accounts.of_identity(connection, who.identity)
        halls = accounts.people_of(connection, account.account) if account else {}
    if account is None or not (halls or who.granted or account.operator):
        raise Refusal(Code.ACCOUNT_UNKNOWN)
    return end_of(way, begin(account, Proof(via="provider", granted=who.granted)))

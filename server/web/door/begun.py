"""A login begins: it is kept, and works in a hall from the start where there is only one to choose."""

from dataclasses import dataclass, field
from datetime import timedelta
from secrets import token_urlsafe

from flask import request
from flask_login import login_user

from server.actions.begin_login import begin_login
from server.actions.end_logins import end_logins
from server.actions.house import perform_for_house
from server.storage import accounts, logins
from server.storage.accounts import Account
from server.storage.logins import Granted, KeptLogin
from server.web.shared.logged_in import Login, login_or_none
from server.web.shared.parts import parts


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What has opened the door: password, code, invitation or provider.

    `counter` is that of a second factor's code, `granted` are the roles that groups of an OpenID provider gave.
    """

    via: str
    counter: int | None = None
    granted: Granted = field(default_factory=dict)


def begin(account: Account, proof: Proof) -> Login:
    """Keeps a login under a token of its own and gives it to this browser; one that it had before ends.

    Refuses as `begin_login` does.
    """
    storage, now, token = parts().storage, parts().clock(), token_urlsafe(32)
    with storage.looking() as connection:
        people = accounts.people_of(connection, account.account)
    halls = sorted({*people, *(site for site in proof.granted if site)})
    site = halls[0] if len(halls) == 1 else None
    kept = KeptLogin(
        account=account.account, site=site, granted=proof.granted, browser=_browser(), made_at=now, used_at=now,
        ends_at=now + timedelta(hours=parts().config.login_hours),
    )  # fmt: skip
    asked = {"token": token, "login": kept, "via": proof.via, "counter": proof.counter}
    perform_for_house(storage, parts().clock, begin_login, **asked)
    end_this("login")
    begun = Login(
        token=token, account=account.account, site=site or "", people=people, granted=proof.granted,
        operator=account.operator,
    )  # fmt: skip
    login_user(begun)
    return begun


def end_this(via: str) -> None:
    """Ends the login of this browser, if there is one."""
    known = login_or_none()
    if known is not None:
        asked = {"account": known.account, "ended": [logins.digest(known.token)], "via": via}
        perform_for_house(parts().storage, parts().clock, end_logins, **asked)


def _browser() -> str:
    """Enough to know one's own browsers apart, and no more."""
    said = request.user_agent.string
    name = next((known for known in ("Firefox", "Edg", "Chrome", "Safari") if known in said), "?")
    system = next((known for known in ("Windows", "Android", "iPhone", "iPad", "Mac", "Linux") if known in said), "?")
    return f"{name} {system}"

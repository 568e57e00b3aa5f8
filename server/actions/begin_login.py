"""Somebody logs in, in one browser."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.actions.taking_codes import take_code
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, logins
from server.storage.logins import KeptLogin


def begin_login(house: House, *, token: str, login: KeptLogin, via: str, counter: int | None = None) -> Sequence[Told]:
    """Keeps the login under its token. `via` is what opened: password, code, invitation or provider.

    `counter` is that of the second factor's code, where one was asked for. Refuses with CODE_WRONG when that code
    was used before, and with LOGIN_WRONG for an account that was closed meanwhile.
    """
    known = accounts.find(house.records.connection, login.account)
    if known is None or known.closed_at is not None:
        raise Refusal(Code.LOGIN_WRONG)
    if counter is not None:
        take_code(house, login.account, counter)
    logins.begin(house.records.connection, token, login)
    return house.tells(Kind.LOGIN_BEGUN, login.account, house.halls(login.account), via=via)

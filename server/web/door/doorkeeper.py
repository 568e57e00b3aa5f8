"""Whether a password or a code is right. Wrong ones are counted for each name, from wherever they come."""

from flask import Response, current_app
from flask.blueprints import BlueprintSetupState
from flask_limiter.util import get_remote_address

from server.domain.refusal import Code, Refusal
from server.storage import accounts, passwords
from server.storage.accounts import Account
from server.web.door.patience import Patience
from server.web.door.sealed import opened
from server.web.door.totp import counter_of
from server.web.shared.parts import parts
from server.web.shared.refusals import status_of

FACTOR = "second factor"
"""What the secret of a second factor is sealed for."""

OF_A_CODE = "Code"
"""Begins what codes are counted under: no name that was typed at the door has a capital, so none can stand for it."""

_PATIENCE = "lotse-patience"


def stand_at(setup: BlueprintSetupState) -> None:
    """Each app has a door of its own: what was tried at another one does not count."""
    setup.app.extensions.setdefault(_PATIENCE, Patience())


def has_failed(answer: Response) -> bool:
    """Whether an answer says that something was wrong; what is right costs nothing."""
    return answer.status_code == status_of(Code.LOGIN_WRONG)


def tries_per_minute() -> str:
    """How often one address may be wrong, as the limiter spells it."""
    return f"{parts().config.logins_per_minute}/minute"


def account_behind(name: str, password: str) -> Account:
    """The open account of that name, when the password is its own.

    Refuses with LOGIN_WRONG, and with TOO_OFTEN while nobody may try that name: whether it exists, nobody hears.
    """
    now, address = parts().clock(), get_remote_address()
    _let_wait(name, address)
    with parts().storage.looking() as connection:
        account = accounts.find(connection, name)
    if account is None or account.hash is None or account.closed_at is not None:
        passwords.hashed_password(password)  # as long as looking: the time must not tell which names exist
    elif passwords.matches(account.hash, password):
        _patience().came_in(name, address=address)
        return account
    _patience().failed(name, now)
    raise Refusal(Code.LOGIN_WRONG)


def counter_behind(account: Account, secret: str, code: str) -> int:
    """The counter of a right code of that secret. Refuses with CODE_WRONG, and with TOO_OFTEN as above."""
    now, tried = parts().clock(), f"{OF_A_CODE} {account.account}"
    _let_wait(tried)
    counter = counter_of(secret, code, now)
    if counter is None or counter <= (account.second_used or 0):
        _patience().failed(tried, now)
        raise Refusal(Code.CODE_WRONG)
    _patience().came_in(tried)
    return counter


def secret_of(account: Account) -> str:
    """The secret of an account's second factor. Refuses with CODE_WRONG when the server has another key meanwhile."""
    secret = opened(FACTOR, account.second_secret or "")
    if secret is None:
        raise Refusal(Code.CODE_WRONG)
    return secret


def _let_wait(name: str, address: str = "") -> None:
    if _patience().wait(name, parts().clock(), address=address):
        raise Refusal(Code.TOO_OFTEN)


def _patience() -> Patience:
    known: Patience = current_app.extensions[_PATIENCE]
    return known

"""Somebody logs out: here, in another browser, or everywhere else."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.visits.event import Kind
from server.storage import logins


def end_logins(house: House, *, account: str, ended: Sequence[str], via: str) -> Sequence[Told]:
    """Ends those logins of an account, each known by the digest of its token; those of others stay.

    `via` says what ended them: logout, switch or account.
    """
    own = {login.token_hash for login in logins.of_account(house.records.connection, account)}
    halls = house.halls(account)
    told: list[Told] = []
    for token_hash in ended:
        if token_hash in own:
            logins.end(house.records.connection, token_hash)
            told.extend(house.tells(Kind.LOGIN_ENDED, account, halls, via=via))
    return told

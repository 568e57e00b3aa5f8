"""Somebody who was invited has chosen a password."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, invitations, logins


def accept_invitation(house: House, *, token: str, hashed: str) -> Sequence[Told]:
    """Keeps the hash of the password, and the link opens nothing any more.

    Whoever was logged in with the old password is not now, the second factor is taken away, and an account that was
    closed is open again: an invitation is how somebody gets back in. Refuses with INVITATION_OVER.
    """
    connection = house.records.connection
    account = invitations.account_of(connection, token, house.now)
    if account is None:
        raise Refusal(Code.INVITATION_OVER)
    invitations.use(connection, token, at=house.now)
    logins.end_all(connection, account)
    accounts.change(connection, account, hash=hashed, second_secret=None, second_used=None, closed_at=None)
    return house.tells(Kind.INVITATION_TAKEN, account, house.halls(account), via="password")

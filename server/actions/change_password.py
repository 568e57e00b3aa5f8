"""Somebody chooses another password."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, invitations, logins


def change_password(house: House, *, account: str, old: str, hashed: str) -> Sequence[Told]:
    """Keeps the hash of the new password. Every login made with the old one ends, and so does every invitation.

    `old` is the hash against which the old password was checked. Refuses with LOGIN_WRONG when it is another one
    meanwhile.
    """
    connection = house.records.connection
    known = accounts.find(connection, account)
    if known is None or known.hash != old:
        raise Refusal(Code.LOGIN_WRONG)
    halls = house.halls(account)
    accounts.change(connection, account, hash=hashed)
    logins.end_all(connection, account)
    invitations.void(connection, account)
    return house.tells(Kind.PASSWORD_SET, account, halls)

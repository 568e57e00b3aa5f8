"""Somebody comes whom an OpenID provider vouches for."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, invitations


def admit(house: House, *, identity: str, name: str, has_group: bool) -> Sequence[Told]:
    """Gives the digest of who they are to an account; nothing happens where one has it already.

    It is the account of that name, if somebody was invited to it and it has neither a password nor another identity:
    nobody's account is taken over, and nobody runs the server because of a name. Without one it is made for whoever
    is in a group that may do something here. Refuses with ACCOUNT_UNKNOWN, and with ACCOUNT_TAKEN when the name is
    somebody else's.
    """
    connection = house.records.connection
    if accounts.of_identity(connection, identity) is not None:
        return []
    account = accounts.login_name(name)
    known = accounts.find(connection, account)
    if known is None:
        if not has_group:
            raise Refusal(Code.ACCOUNT_UNKNOWN)
        accounts.add(connection, account, at=house.now)
    elif known.hash or known.identity or known.operator or known.closed_at:
        raise Refusal(Code.ACCOUNT_TAKEN)
    accounts.change(connection, account, identity=identity)
    invitations.void(connection, account)
    return house.tells(Kind.INVITATION_TAKEN, account, house.halls(account), via="provider")

"""An account is closed: somebody has left."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, invitations, logins, operators


def close_account(house: House, *, account: str, by: str | None = None) -> Sequence[Told]:
    """From now on the account opens nothing, and nobody is logged in with it; an invitation opens it again.

    `by` is the account that closes it, None at the machine itself. Refuses with ACCOUNT_UNKNOWN, with LAST_OPERATOR
    when nobody else could run the server, and with NOT_ALLOWED for one's own and for what only an operator may close.
    """
    connection = house.records.connection
    known = accounts.find(connection, account)
    if known is None or known.closed_at is not None:
        raise Refusal(Code.ACCOUNT_UNKNOWN)
    # Whoever runs one hall does not lock the door of another, and nobody locks themselves out by one wrong press.
    is_wide = known.operator or len(accounts.people_of(connection, account)) > 1
    if account == by or (is_wide and not operators.may_all(connection, by)):
        raise Refusal(Code.NOT_ALLOWED)
    if known.operator and operators.able(connection, but=account) == 0:
        raise Refusal(Code.LAST_OPERATOR)
    halls = house.halls(account)
    accounts.change(connection, account, closed_at=house.now)
    logins.end_all(connection, account)
    invitations.void(connection, account)
    return house.tells(Kind.ACCOUNT_CLOSED, account, halls, by=by)

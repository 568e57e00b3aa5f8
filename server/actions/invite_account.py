"""An account is invited to choose a password, without a hall: the first operator, or somebody who forgot theirs."""

from collections.abc import Sequence
from datetime import timedelta

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage import accounts, invitations

HOURS = 72


def invite_account(
    house: House, *, account: str, token: str, by: str | None = None, operator: bool = False, hours: int = HOURS
) -> Sequence[Told]:
    """Notes a link with `token` for an account; with `operator` it runs the server, and is made if there is none.

    Refuses with ACCOUNT_UNKNOWN, and with BAD_REQUEST for a name that nobody could type.
    """
    connection, name = house.records.connection, accounts.login_name(account)
    if accounts.find(connection, name) is None:
        if not operator:
            raise Refusal(Code.ACCOUNT_UNKNOWN)
        accounts.add(connection, name, at=house.now)
    if operator:
        accounts.change(connection, name, operator=True)
    invitations.invite(connection, name, token, until=house.now + timedelta(hours=hours))
    return house.tells(Kind.PERSON_INVITED, name, house.halls(name), by=by, operator=operator)

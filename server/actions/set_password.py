"""Somebody of a hall gets a password, and an account if they have none."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import accounts, logins


def set_password(hall: Hall, *, advisor: str, hashed: str) -> Sequence[Event]:
    """Keeps the hash of a password, never the password; `advisor` is an id of the profile's advisors or staff.

    Whoever is logged in with the old password is not any more. Refuses with NOT_ALLOWED for a name that the profile
    does not know.
    """
    if not hall.site.roles_of(advisor):
        raise Refusal(Code.NOT_ALLOWED)
    connection = hall.records.connection
    account = accounts.of_person(connection, site=hall.site.site, person=advisor)
    if account is None:  # the name may be somebody else’s, in another hall
        account = advisor if accounts.find(connection, advisor) is None else f"{advisor}.{hall.site.site}"[:64]
        accounts.add(connection, account, at=hall.now)
        accounts.join(connection, account, site=hall.site.site, person=advisor)
    accounts.change(connection, account, hash=hashed)
    logins.end_all(connection, account)
    return [Event(kind=Kind.PASSWORD_SET, advisor=advisor, facts={"account": account})]

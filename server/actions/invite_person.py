"""Somebody of a hall is invited to choose a password, and gets an account if they have none."""

from collections.abc import Sequence
from datetime import timedelta

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Event, Kind
from server.storage import accounts, invitations, operators
from server.storage.accounts import Account

HOURS = 72


def invite_person(
    hall: Hall, *, person: str, token: str, by: str | None, account: str | None = None, hours: int = HOURS
) -> Sequence[Event]:
    """Notes a link with `token` for a person of the profile; the caller makes the token and shows the link once.

    `by` is the account that invites, None at the machine itself. A first account is called as the person's id is, or
    `account` when that is said; an operator may so join somebody who has an account in another hall. Refuses with
    ADVISOR_UNKNOWN, with ACCOUNT_TAKEN, and with NOT_ALLOWED where the link would open more than this hall.
    """
    if not hall.site.roles_of(person):
        raise Refusal(Code.ADVISOR_UNKNOWN)
    connection = hall.records.connection
    known = accounts.of_person(connection, site=hall.site.site, person=person)
    invited = known or _made(hall, person=person, wanted=account or person, by=by)
    found = accounts.find(connection, invited)
    elsewhere = accounts.people_of(connection, invited).keys() - {hall.site.site}
    # Whoever holds the link can choose the password: it must not open what the inviter does not run.
    if (_is_more_than_a_password(found) or elsewhere) and not operators.may_all(connection, by):
        raise Refusal(Code.NOT_ALLOWED)
    invitations.invite(connection, invited, token, until=hall.now + timedelta(hours=hours))
    return [Event(kind=Kind.PERSON_INVITED, advisor=person, facts={"account": invited, "by": by})]


def _is_more_than_a_password(account: Account | None) -> bool:
    """An operator's; and of somebody whom a provider vouches for, only its groups say what else they may."""
    return account is not None and (account.operator or account.identity is not None)


def _made(hall: Hall, *, person: str, wanted: str, by: str | None) -> str:
    connection, account = hall.records.connection, accounts.login_name(wanted)
    if accounts.find(connection, account) is None:
        accounts.add(connection, account, at=hall.now)
    elif not operators.may_all(connection, by) or hall.site.site in accounts.people_of(connection, account):
        raise Refusal(Code.ACCOUNT_TAKEN)
    accounts.join(connection, account, site=hall.site.site, person=person)
    return account

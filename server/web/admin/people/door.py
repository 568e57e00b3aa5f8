"""Whether somebody of a hall can log in: what the list of people says about the door."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from server.storage import accounts, logins
from server.storage.accounts import Account
from server.storage.records import Records


class AtTheDoor(StrEnum):
    """How far somebody has come."""

    NOBODY = "no-account"
    INVITED = "invited"
    READY = "ready"
    INSIDE = "inside"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Access:
    """The account of a person, "" without one; `has_second` says whether a code is asked beside the password."""

    state: AtTheDoor = AtTheDoor.NOBODY
    account: str = ""
    has_second: bool = False


def access_of_everybody(records: Records) -> Mapping[str, Access]:
    """Person → access, for those of a hall who have an account."""
    found = {}
    for person, name in accounts.of_site(records.connection, records.site).items():
        account = accounts.find(records.connection, name)
        if account is not None:
            is_inside = bool(logins.of_account(records.connection, name))
            found[person] = Access(
                state=_state(account, is_inside=is_inside), account=name, has_second=account.second_secret is not None
            )
    return found


def _state(account: Account, *, is_inside: bool) -> AtTheDoor:
    if account.closed_at is not None:
        return AtTheDoor.CLOSED
    if account.hash is None and account.identity is None:
        return AtTheDoor.INVITED
    return AtTheDoor.INSIDE if is_inside else AtTheDoor.READY

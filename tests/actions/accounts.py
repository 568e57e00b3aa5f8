"""Accounts of a hall, and what is done with them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from server.actions.house import HouseAction, perform_for_house
from server.domain.visits.event import Event
from server.storage import accounts, logins, sites
from server.storage.accounts import Account
from server.storage.logins import Granted, KeptLogin
from tests.building import a_site
from tests.open_hall import OpenHall


def does(hall: OpenHall, action: HouseAction, **asked: Any) -> Sequence[Event]:
    """What an action about an account made happen."""
    return perform_for_house(hall.storage, hall.clock, action, **asked)


def has_account(hall: OpenHall, name: str, *, person: str | None = None, **values: Any) -> None:
    """Somebody has an account with those values; `person` is who they are in this hall."""

    def work(connection: Any) -> None:
        accounts.add(connection, name, at=hall.clock())
        if person is not None:
            accounts.join(connection, name, site=hall.site.site, person=person)
        if values:
            accounts.change(connection, name, **values)

    hall.storage.write_plainly(work)


def works_in_two_halls(hall: OpenHall, account: str) -> None:
    """Somebody of this hall is somebody of another one too."""
    has_account(hall, account, person=account)
    other = a_site(site="andere")
    hall.storage.write_plainly(lambda connection: sites.add(connection, other, at=hall.clock()))
    hall.storage.write_plainly(lambda connection: accounts.join(connection, account, site="andere", person="amt"))


def kept(hall: OpenHall, name: str) -> Account:
    """The account as it is kept now."""
    with hall.storage.looking() as connection:
        found = accounts.find(connection, name)
    assert found is not None, f"there is no account {name}"
    return found


def a_login(hall: OpenHall, account: str, granted: Granted | None = None) -> KeptLogin:
    """A login of that account, for twelve hours from now."""
    now = hall.clock()
    return KeptLogin(
        account=account, browser="Firefox Linux", made_at=now, used_at=now, ends_at=now + timedelta(hours=12),
        granted=granted or {},
    )  # fmt: skip


def is_logged_in(hall: OpenHall, account: str, token: str, granted: Granted | None = None) -> None:
    """A browser of theirs holds `token`."""
    login = a_login(hall, account, granted)
    hall.storage.write_plainly(lambda connection: logins.begin(connection, token, login))


def tokens(hall: OpenHall, account: str) -> set[str]:
    """The digests of the logins that an account has."""
    with hall.storage.looking() as connection:
        return {login.token_hash for login in logins.of_account(connection, account)}

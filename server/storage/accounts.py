"""Who may log in: accounts, and which person of which hall each of them is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from server.domain.refusal import Code, Refusal
from server.storage.tables import accounts, members

LONGEST_NAME = 64


@dataclass(frozen=True, kw_only=True)
class Account:
    """Somebody who may log in. `account` is the login name; without `hash` no password has been chosen yet.

    `identity` is the digest of who they are at an OpenID provider, `second_secret` makes the codes of a second factor,
    `second_used` is the counter of the newest code that was taken. A closed account opens nothing.
    """

    account: str
    operator: bool
    made_at: datetime
    hash: str | None = None
    identity: str | None = None
    second_secret: str | None = None
    second_used: int | None = None
    closed_at: datetime | None = None


def login_name(said: str) -> str:
    """A name as accounts have it. Refuses with BAD_REQUEST what nobody could type."""
    name = said.strip().lower()
    if not (0 < len(name) <= LONGEST_NAME and name.isprintable() and " " not in name):
        raise Refusal(Code.BAD_REQUEST, field="account", expected=f"1 to {LONGEST_NAME} letters, figures and signs")
    return name


def find(connection: Connection, account: str) -> Account | None:
    """The account with that login name, or None."""
    row = connection.execute(select(accounts).where(accounts.c.account == account)).first()
    return None if row is None else Account(**row._mapping)


def of_identity(connection: Connection, identity: str) -> Account | None:
    """The account of that digest of an identity at an OpenID provider, or None."""
    row = connection.execute(select(accounts).where(accounts.c.identity == identity)).first()
    return None if row is None else Account(**row._mapping)


def every(connection: Connection) -> list[Account]:
    """All accounts, by their names."""
    return [Account(**row._mapping) for row in connection.execute(select(accounts).order_by(accounts.c.account))]


def add(connection: Connection, account: str, *, at: datetime, operator: bool = False) -> None:
    """Makes an account without a password."""
    connection.execute(insert(accounts).values(account=account, operator=operator, made_at=at))


def change(connection: Connection, account: str, **values: Any) -> None:
    """Sets some of an account's columns: hash, operator, identity, second_secret, second_used, closed_at."""
    connection.execute(update(accounts).where(accounts.c.account == account).values(**values))


def join(connection: Connection, account: str, *, site: str, person: str) -> None:
    """From now on the account is that person of that hall, and nobody else is."""
    known = (members.c.site == site) & (members.c.person == person)
    if connection.execute(update(members).where(known).values(account=account)).rowcount == 0:
        connection.execute(insert(members).values(site=site, person=person, account=account))


def of_person(connection: Connection, *, site: str, person: str) -> str | None:
    """The login name of a person of a hall, or None when nobody has been invited."""
    wanted = select(members.c.account).where(members.c.site == site, members.c.person == person)
    return connection.scalar(wanted)


def of_site(connection: Connection, site: str) -> dict[str, str]:
    """Person → login name, for a hall."""
    rows = connection.execute(select(members.c.person, members.c.account).where(members.c.site == site))
    return {row.person: row.account for row in rows}


def people_of(connection: Connection, account: str) -> dict[str, str]:
    """Hall → person: who an account is, by the ids of the halls."""
    wanted = select(members.c.site, members.c.person).where(members.c.account == account).order_by(members.c.site)
    return {row.site: row.person for row in connection.execute(wanted)}

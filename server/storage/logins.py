"""Browsers that are logged in. A login is known by a token of which only the digest is kept; ending it deletes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from server.storage.tables import accounts, logins, members

Granted = Mapping[str, Sequence[str]]
"""Hall → the roles that groups of an OpenID provider gave; "" is the hall of operators."""


@dataclass(frozen=True, kw_only=True)
class KeptLogin:
    """One browser that is logged in. `site` is the hall worked in now; `used_at` grows when a person does something."""

    account: str
    browser: str
    made_at: datetime
    used_at: datetime
    ends_at: datetime
    site: str | None = None
    granted: Granted = field(default_factory=dict)
    token_hash: str = ""


@dataclass(frozen=True, kw_only=True)
class LoggedIn:
    """Who is behind a token: hall → person, and whether the account runs the machine or has been closed since."""

    login: KeptLogin
    people: Mapping[str, str]
    operator: bool
    closed: bool


_BEHIND = (
    select(logins, accounts.c.operator, accounts.c.closed_at, members.c.site.label("hall"), members.c.person)
    .join(accounts, accounts.c.account == logins.c.account)
    .outerjoin(members, members.c.account == logins.c.account)
    .where(logins.c.token_hash == bindparam("digest"))
    .order_by(members.c.site)
)
"""A row for each hall, or one without: every press asks, so it asks once."""


def digest(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


def begin(connection: Connection, token: str, login: KeptLogin) -> None:
    """Keeps a new login."""
    connection.execute(
        insert(logins).values(
            token_hash=digest(token), account=login.account, site=login.site, granted=dict(login.granted),
            browser=login.browser, made_at=login.made_at, used_at=login.used_at, ends_at=login.ends_at,
        )
    )  # fmt: skip


def of_token(connection: Connection, token: str) -> LoggedIn | None:
    """Who is behind a token, or None; whether the login's time is over, the caller decides."""
    rows = connection.execute(_BEHIND, {"digest": digest(token)}).all()
    if not rows:
        return None
    first = rows[0]
    return LoggedIn(
        login=KeptLogin(**{column.name: first._mapping[column] for column in logins.c}),
        people={row.hall: row.person for row in rows if row.hall is not None},
        operator=first.operator,
        closed=first.closed_at is not None,
    )


def of_account(connection: Connection, account: str) -> list[KeptLogin]:
    """Where an account is logged in, newest first."""
    wanted = select(logins).where(logins.c.account == account).order_by(logins.c.made_at.desc())
    return [KeptLogin(**row._mapping) for row in connection.execute(wanted)]


def use(connection: Connection, token: str, *, at: datetime) -> None:
    """Notes that a person has done something."""
    connection.execute(update(logins).where(logins.c.token_hash == digest(token)).values(used_at=at))


def work_in(connection: Connection, token: str, site: str) -> None:
    """Notes in which hall this browser works from now on."""
    connection.execute(update(logins).where(logins.c.token_hash == digest(token)).values(site=site))


def end(connection: Connection, token_hash: str) -> None:
    """Ends one login."""
    connection.execute(delete(logins).where(logins.c.token_hash == token_hash))


def end_all(connection: Connection, account: str) -> None:
    """Ends every login of an account: another password, or somebody who has left."""
    connection.execute(delete(logins).where(logins.c.account == account))


def end_old(connection: Connection, *, used_before: datetime, now: datetime) -> int:
    """Deletes the logins whose time is over; gives how many."""
    over = (logins.c.used_at <= used_before) | (logins.c.ends_at <= now)
    return connection.execute(delete(logins).where(over)).rowcount

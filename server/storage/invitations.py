"""Links with which somebody chooses a password, once. Only the digest of a link's token is kept."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from server.storage.logins import digest
from server.storage.tables import invitations


def invite(connection: Connection, account: str, token: str, *, until: datetime) -> None:
    """Invites an account; whatever link it had before opens nothing any more."""
    void(connection, account)
    connection.execute(insert(invitations).values(token_hash=digest(token), account=account, until=until))


def account_of(connection: Connection, token: str, now: datetime) -> str | None:
    """The account that a link invites now; None when it was used, is too old or was never given."""
    wanted = select(invitations.c.account).where(
        invitations.c.token_hash == digest(token), invitations.c.used_at.is_(None), invitations.c.until > now
    )
    return connection.scalar(wanted)


def use(connection: Connection, token: str, *, at: datetime) -> None:
    """Notes that a link has been used."""
    connection.execute(update(invitations).where(invitations.c.token_hash == digest(token)).values(used_at=at))


def void(connection: Connection, account: str) -> None:
    """Takes back every link of an account that nobody has used."""
    connection.execute(delete(invitations).where(invitations.c.account == account, invitations.c.used_at.is_(None)))


def end_old(connection: Connection, *, now: datetime) -> int:
    """Deletes the links whose time is over; gives how many."""
    return connection.execute(delete(invitations).where(invitations.c.until <= now)).rowcount

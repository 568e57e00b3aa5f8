"""Tokens with which programs of others ask. Only the digest of a token is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from server.domain.scope import Scope
from server.storage.logins import digest
from server.storage.records import Records
from server.storage.tables import api_tokens


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """A program's token: what it is for, what it opens, who made it. `used_at` is known to a minute. All UTC."""

    id: int
    site: str
    title: str
    scopes: frozenset[Scope]
    made_by: str
    made_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


def add(records: Records, token: str, *, title: str, scopes: Iterable[Scope], by: str, at: datetime) -> int:
    """Keeps the digest of a new token, and gives its id."""
    row = {
        "site": records.site, "title": title, "token_hash": digest(token), "scopes": sorted(scopes),
        "made_by": by, "made_at": at,
    }  # fmt: skip
    return int(records.connection.scalar(insert(api_tokens).values(**row).returning(api_tokens.c.id)) or 0)


def of_token(connection: Connection, token: str) -> ApiToken | None:
    """What a token opens, or None for one that nobody made or that was revoked."""
    wanted = select(api_tokens).where(api_tokens.c.token_hash == digest(token), api_tokens.c.revoked_at.is_(None))
    row = connection.execute(wanted).first()
    return None if row is None else _token(row)


def every(records: Records) -> list[ApiToken]:
    """The tokens of a hall that open something, oldest first."""
    wanted = select(api_tokens).where(api_tokens.c.site == records.site, api_tokens.c.revoked_at.is_(None))
    return [_token(row) for row in records.connection.execute(wanted.order_by(api_tokens.c.id))]


def use(connection: Connection, token: int, *, at: datetime) -> None:
    """Notes that a program has asked."""
    connection.execute(update(api_tokens).where(api_tokens.c.id == token).values(used_at=at))


def revoke(records: Records, token: int, *, at: datetime) -> bool:
    """From now on it opens nothing; says whether it opened something before."""
    known = update(api_tokens).where(
        api_tokens.c.id == token, api_tokens.c.site == records.site, api_tokens.c.revoked_at.is_(None)
    )
    return records.connection.execute(known.values(revoked_at=at)).rowcount == 1


def _token(row: Row[Any]) -> ApiToken:
    return ApiToken(
        id=row.id, site=row.site, title=row.title, scopes=frozenset(map(Scope, row.scopes)), made_by=row.made_by,
        made_at=row.made_at, used_at=row.used_at, revoked_at=row.revoked_at,
    )  # fmt: skip

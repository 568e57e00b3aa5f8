"""The advisors' passwords: kept as argon2id hashes; Lotse never sees a password again once it is hashed."""

from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error
from sqlalchemy import Connection, insert, select, update

from server.storage.records import Records
from server.storage.tables import passwords

_HASHER = PasswordHasher()


def hashed_password(password: str) -> str:
    """How a password is kept."""
    return _HASHER.hash(password)


def matches(hashed: str, password: str) -> bool:
    """Whether `password` is the one behind the hash."""
    try:
        return _HASHER.verify(hashed, password)
    except Argon2Error:
        return False


def mark_of(hashed: str) -> str:
    """What a login remembers of the password it was made with: another password ends it."""
    return sha256(hashed.encode()).hexdigest()[:16]


def save(records: Records, advisor: str, hashed: str) -> None:
    """Sets an advisor's password hash, the first or a new one."""
    known = (passwords.c.site == records.site) & (passwords.c.advisor == advisor)
    changed = records.connection.execute(update(passwords).where(known).values(hash=hashed))
    if changed.rowcount == 0:
        records.connection.execute(insert(passwords).values(site=records.site, advisor=advisor, hash=hashed))


def sites_of(connection: Connection, advisor: str) -> dict[str, str]:
    """Site → password hash for a login name."""
    rows = connection.execute(select(passwords.c.site, passwords.c.hash).where(passwords.c.advisor == advisor))
    return {row.site: row.hash for row in rows}

"""Passwords: kept as argon2id hashes; Lotse never sees a password again once it is hashed."""

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error

from server.aside import off_the_loop
from server.domain.refusal import Code, Refusal

SHORTEST = 12
"""Characters of a password; length is what counts, so nothing else is asked."""

_HASHER = PasswordHasher()


def hashed_password(password: str) -> str:
    """How a password is kept."""
    return off_the_loop(_HASHER.hash, password)


def chosen_password(password: str) -> str:
    """How a password is kept that somebody has just chosen. Refuses with PASSWORD_SHORT."""
    if len(password) < SHORTEST:
        raise Refusal(Code.PASSWORD_SHORT, least=SHORTEST)
    return hashed_password(password)


def matches(hashed: str, password: str) -> bool:
    """Whether `password` is the one behind the hash."""
    try:
        return off_the_loop(_HASHER.verify, hashed, password)
    except Argon2Error:
        return False

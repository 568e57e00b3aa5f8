"""Password hashes that are checked at once. A real one takes a fifth of a second on purpose; logging in is tested with it."""

from argon2 import PasswordHasher

_LIGHT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def light_hash(password: str) -> str:
    """The same kind of hash, made with as little work as there can be."""
    return _LIGHT.hash(password)

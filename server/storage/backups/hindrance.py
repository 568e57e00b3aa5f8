"""Why a backup, a restore or a move is not done, and how far it is."""

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""Told again and again while it takes long: what is being done, how much of it, out of how much."""


class Hindrance(Exception):
    """It is not done and nothing has changed; the sentence says why, without any password."""

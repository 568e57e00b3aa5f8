"""What a wall says of its sound."""

from enum import StrEnum


class WallSound(StrEnum):
    """`off` is a wall that only shows; `blocked` waits for somebody to touch it, `broken` has a sound that fails."""

    HEARD = "heard"
    OFF = "off"
    BLOCKED = "blocked"
    BROKEN = "broken"


SILENT = (WallSound.BLOCKED, WallSound.BROKEN)
"""Somebody should see to it."""

"""Why a tab no longer holds its desk, so that the page can say it and offer the way back."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from server.web.desk.choice import Choice


class Why(StrEnum):
    """What has become of the desk of this tab."""

    TAKEN = "taken"
    ELSEWHERE = "elsewhere"
    MOVED = "moved"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Lost:
    """`choice` is the desk to go back to: the tab's own, or after a move the one the advisor holds now."""

    why: Why
    choice: Choice | None


def what_became_of(desk: str, choices: Iterable[Choice]) -> Lost:
    """What to tell a tab that was opened for `desk`, given every desk of the hall."""
    known = list(choices)
    own = next((choice for choice in known if choice.desk == desk), None)
    if own is None:
        return Lost(why=Why.UNKNOWN, choice=None)
    if own.mine:
        return Lost(why=Why.ELSEWHERE, choice=own)
    moved = next((choice for choice in known if choice.mine), None)
    if moved is not None:
        return Lost(why=Why.MOVED, choice=moved)
    return Lost(why=Why.TAKEN if own.held_by else Why.CLOSED, choice=own)

"""How an outlook is said: one sentence, and at most one beside it. The same everywhere; kiosk/wait.js says it too."""

from enum import StrEnum

from server.domain.routing.outlook import Outlook, Today


class Saying(StrEnum):
    """The sentence that says how long it takes."""

    RANGE = "range"
    AT_MOST = "at-most"
    NOT_BEFORE = "not-before"
    PROBABLY_NOT = "probably-not"
    NOT_TODAY = "not-today"
    UNKNOWN = "unknown"


class Beside(StrEnum):
    """What belongs to it: how often such a range is right, that it may be too late today, or when to come again."""

    CHANCE = "chance"
    PERHAPS_NOT = "perhaps-not"
    AGAIN = "again"


LATE = (Saying.PROBABLY_NOT, Saying.NOT_TODAY)
"""Then no range is said: it would sound as if it came true."""


def saying_of(told: Outlook) -> Saying:
    """The sentence for that outlook. A clock time says more than minutes that begin only then."""
    if told.today is Today.NO:
        return Saying.NOT_TODAY
    if told.today is Today.PROBABLY_NOT:
        return Saying.PROBABLY_NOT
    if told.not_before is not None:
        return Saying.NOT_BEFORE
    if told.range is None:
        return Saying.UNKNOWN
    return Saying.RANGE if told.range.low else Saying.AT_MOST


def beside(told: Outlook) -> Beside | None:
    """What is said beside it; None where the one sentence says all."""
    saying = saying_of(told)
    if saying in LATE:
        return Beside.AGAIN
    if told.today is Today.PERHAPS_NOT:
        return Beside.PERHAPS_NOT
    has_range = saying in (Saying.RANGE, Saying.AT_MOST)
    return Beside.CHANCE if has_range and told.right_in_ten is not None else None

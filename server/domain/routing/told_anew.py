"""Whether what somebody was told has changed by so much that they must be told anew at once."""

from dataclasses import replace

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import saying_of

SLIGHT = 0.1
"""Part of the upper end that was told: up to 45 minutes every five are told anew, of two hours more than ten."""


def told_anew(before: Outlook | None, now: Outlook | None) -> bool:
    """Whether somebody who was told one outlook is to be told another one.

    Each call moves the range of nearly everybody in a full hall by a little; what else has changed is always told.
    """
    if before is None or now is None or before.range is None or now.range is None:
        return before != now
    if replace(before, range=now.range) != now or saying_of(before) is not saying_of(now):
        return True
    return not _is_near(before.range, now.range)


def _is_near(told: Range, true: Range) -> bool:
    slight = SLIGHT * told.high
    return abs(told.low - true.low) <= slight and abs(told.high - true.high) <= slight

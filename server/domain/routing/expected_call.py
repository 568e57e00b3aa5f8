"""When somebody is expected to be called, as times of the clock: staff plan by it."""

from datetime import datetime, timedelta

from server.domain.routing.estimate import STEP
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import LATE, saying_of

EXACT = timedelta(minutes=STEP)


def expected_call(told: Outlook, now: datetime) -> tuple[datetime, datetime] | None:
    """Between which moments (UTC), rounded outward to five minutes; None where no range is said.

    The seconds of `now` do not count: they would make most stretches five minutes longer.
    """
    if told.range is None or saying_of(told) in LATE:
        return None
    minute = now.replace(second=0, microsecond=0)
    first = minute + timedelta(minutes=told.range.low)
    last = minute + timedelta(minutes=told.range.high)
    return first - _over(first), last + (EXACT - _over(last)) % EXACT


def _over(moment: datetime) -> timedelta:
    """How much later it is than the last full step."""
    return (moment - datetime.min.replace(tzinfo=moment.tzinfo)) % EXACT

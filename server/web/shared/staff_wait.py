"""How long somebody who waits will take to be called, as staff are told it: by the clock."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.expected_call import expected_call
from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import Beside, Saying, beside, saying_of
from server.domain.site.site import Site
from server.words.dates import clock_time


@dataclass(frozen=True, kw_only=True)
class StaffWait:
    """`begins` – `ends` is when they are expected to be called, `not_before` when somebody who can help comes back.

    All of them are times of the hall's clock.
    """

    saying: Saying
    beside: Beside | None
    begins: str | None
    ends: str | None
    not_before: str | None


def staff_wait(site: Site, told: Outlook, now: datetime) -> StaffWait:
    """What staff are told at `now` (UTC) of somebody with that outlook."""
    saying, call = saying_of(told), expected_call(told, now)
    return StaffWait(
        saying=saying,
        beside=beside(told),
        begins=clock_time(call[0], site.timezone) if call else None,
        ends=clock_time(call[1], site.timezone) if call else None,
        not_before=clock_time(told.not_before, site.timezone) if told.not_before else None,
    )

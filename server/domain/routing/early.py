"""Those who come before the hall opens: how long they wait, and when their order is drawn."""

from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from server.domain.hours.opening import early_now
from server.domain.routing.estimate import STEP, Range
from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site


def draws_at(site: Site, now: datetime) -> datetime | None:
    """When the order of those who come at `now` will be drawn; None when it counts who came first."""
    early = early_now(site, now)
    return None if early is None or site.early_arrival is None or not site.early_arrival.draw else early.opens


def from_opening_on(site: Site, now: datetime, told: Outlook) -> Outlook:
    """The same outlook for somebody who is early at `now`: nobody is called before the hall opens.

    Where the order is drawn anybody may be the first of all.
    """
    early = early_now(site, now)
    if early is None or told.range is None:
        return told
    minutes = (early.opens - now) / timedelta(minutes=1)
    low = 0 if draws_at(site, now) is not None else told.range.low
    return replace(told, range=Range(low=_down(low + minutes), high=_up(told.range.high + minutes)))


def _down(minutes: float) -> int:
    return int(minutes // STEP) * STEP


def _up(minutes: float) -> int:
    return ceil(minutes / STEP) * STEP

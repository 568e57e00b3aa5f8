"""Days that are cleared are summed up, so that reports come at once."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from time import monotonic

import structlog

from server.actions.keep_day_sums import keep_day_sums
from server.actions.perform import Perform
from server.clock import Clock
from server.domain.statistics.period import Period
from server.storage import day_sums, sites
from server.storage.records import Storage

AT_A_TIME = 8.0
"""Seconds after which it rests until the next minute."""

AT_ONCE = 10
"""Days that are saved together."""

EVER = Period(first=date(1900, 1, 1), last=date(2999, 12, 31))

log = structlog.get_logger()


def sum_up_cleared_days(storage: Storage, perform: Perform, time: Clock) -> None:
    """Makes the sums that are missing, hall by hall. One that fails is logged, the others are done all the same."""
    with storage.looking() as connection:
        known = sites.ids(connection)
    until = monotonic() + AT_A_TIME
    for site in known:
        try:
            next((left for left in sum_up(storage, perform, time, site) if monotonic() > until), 0)
        except Exception:  # the halls after this one must not wait for somebody to mend it
            log.exception("summing_failed", site=site)


def sum_up(storage: Storage, perform: Perform, time: Clock, site: str, period: Period = EVER) -> Iterator[int]:
    """Sums up some days of the period, and again some; says each time how many are left.

    They are made without the lock and kept in a moment, so that nobody who takes a ticket waits.
    """
    while True:
        with storage.reading(site, time()) as (records, profile):
            days = day_sums.missing(records, profile, period)
            sums = list(day_sums.made(records, profile, islice(days, AT_ONCE), today=records.day))
        if not sums:
            return
        perform(keep_day_sums, site=site, sums=sums)
        yield len(days) - len(sums)

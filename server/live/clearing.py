"""Nothing is kept longer than it is needed: days that are over are cleared, and what is too old is deleted."""

from datetime import datetime, timedelta
from time import monotonic, sleep

import structlog

from server.actions.clear_day import clear_day
from server.actions.clear_house import clear_house
from server.actions.forget_old import forget_old
from server.actions.house import OF_NO_HALL, perform_for_house
from server.actions.perform import Perform
from server.clock import Clock
from server.config import Config
from server.domain.hours.over import first_kept, newest_to_clear
from server.storage import clearings, forgotten, sites
from server.storage.records import Records, Storage

AT_A_TIME = 8.0
"""Seconds after which it rests until the next minute: a server that is told to end waits no longer for it."""

log = structlog.get_logger()


def clear_what_is_over(storage: Storage, perform: Perform, time: Clock, config: Config) -> None:
    """Does all that is due, hall by hall. A hall that fails is logged, and the others are done all the same."""
    with storage.looking() as connection:
        known = sites.ids(connection)
    for site in known:
        try:
            _clear(storage, perform, time, site, config)
        except Exception:  # the halls after this one must not wait for somebody to mend it
            log.exception("clearing_failed", site=site)
    _clear_house(storage, time, config)


def _clear_house(storage: Storage, time: Clock, config: Config) -> None:
    today, years = time().date(), config.keep_events_years
    with storage.looking() as connection:
        records = Records(connection=connection, site=OF_NO_HALL, day=today)
        is_due = clearings.due(records, today - timedelta(days=1)) is not None
        is_old = forgotten.has_any(records, before=first_kept(today, years))
    if is_due or is_old:
        perform_for_house(storage, time, clear_house, years=years)


def _clear(storage: Storage, perform: Perform, time: Clock, site: str, config: Config) -> None:
    """Step by step, as far as it comes in a few seconds. After each one the lock is free for as long as it was held."""
    until, years = monotonic() + AT_A_TIME, config.keep_events_years
    while monotonic() < until:
        began, (is_due, is_old) = monotonic(), _to_do(storage, site, time(), years=years)
        if is_due:
            perform(clear_day, site=site, per_person=config.per_person_figures)
        elif is_old:
            perform(forget_old, site=site, years=years)
        else:
            return
        sleep(monotonic() - began)


def _to_do(storage: Storage, site: str, now: datetime, *, years: int) -> tuple[bool, bool]:
    """Whether a day is due to be cleared, and whether something is too old."""
    with storage.reading(site, now) as (records, profile):
        is_due = clearings.due(records, newest_to_clear(profile, now)) is not None
        return is_due, forgotten.has_any(records, before=first_kept(records.day, years))

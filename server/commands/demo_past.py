"""Eight invented weeks before a demo begins, so that its reports and waits have something to tell."""

from datetime import datetime, timedelta
from random import Random
from secrets import token_bytes

from server.domain.hours.opening import local_day
from server.domain.simulation.invented.day import invented_days
from server.domain.simulation.invented.telling import told_in
from server.domain.site.site import Site
from server.domain.visits.alias import Aliases
from server.storage.cleared_days import add_history
from server.storage.records import Records, Storage

WEEKS = 8
LOAD = 0.45
"""A hall with some air: so many talks come for each that the advisors have time for."""


def invent_past(storage: Storage, site: Site, *, start: datetime) -> None:
    """Fills the log with days that never were, up to the day before `start`; the same hall gets the same ones."""
    today = local_day(site, start)
    # Not chance that anybody must not guess: the same demo twice looks the same.
    chance = Random(site.site)  # noqa: S311
    days = invented_days(site, today - timedelta(weeks=WEEKS), today - timedelta(days=1), chance, load=LOAD)

    def work(records: Records, _: Site, __: datetime) -> None:
        for happened in days:
            day = happened[0].day
            told = told_in(site, day, happened)
            add_history(records, day, happened, aliases=Aliases(key=token_bytes(32)), told=told)

    storage.write(site.site, lambda: start, work)

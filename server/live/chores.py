"""What must happen in every hall although nobody asks."""

from collections.abc import Callable
from datetime import datetime
from random import SystemRandom

import structlog

from server.actions.bring_back import bring_back
from server.actions.draw_order import draw_order
from server.actions.escalate_alarms import escalate_alarms
from server.actions.expire import expire
from server.actions.miss_printers import miss_printers
from server.actions.perform import Perform
from server.actions.tell_truth import tell_truth
from server.clock import Clock
from server.storage import alarms, draws, sites
from server.storage.records import Storage

CHORES = (expire, bring_back, tell_truth, miss_printers)
"""In this order, in every hall, once a minute."""

ATTENTION_EVERY = 5.0
"""Seconds between two looks at what cannot wait a minute: alarms that nobody answers, a hall that has just opened."""

log = structlog.get_logger()


def every_minute(storage: Storage, perform: Perform) -> None:
    """Does the chores of every hall. One that fails is logged, and the others are done all the same."""
    with storage.looking() as connection:
        known = sites.ids(connection)
    for site in known:
        for chore in CHORES:
            _do(chore.__name__, site, lambda: perform(chore, site=site))  # noqa: B023  # called at once


def every_few_seconds(storage: Storage, perform: Perform, time: Clock) -> None:
    """Lets alarms rise that nobody answers, and draws the order of those who came before a hall opened."""
    with storage.looking() as connection:
        alarmed, known = alarms.sites_with_one(connection), sites.ids(connection)
    for site in alarmed:
        _do("escalate_alarms", site, lambda: perform(escalate_alarms, site=site))  # noqa: B023  # called at once
    for site in known:
        _do("draw_order", site, lambda: _draw(storage, perform, site, time()))  # noqa: B023  # called at once


def _draw(storage: Storage, perform: Perform, site: str, now: datetime) -> None:
    with storage.reading(site, now) as (records, profile):
        waiting = draws.to_draw(records, profile, now)
    if waiting:
        perform(draw_order, site=site, chance=SystemRandom())


def _do(name: str, site: str, chore: Callable[[], object]) -> None:
    try:
        chore()
    except Exception:  # the halls after this one must not wait for somebody to mend it
        log.exception("chore_failed", site=site, chore=name)

"""One action, one transaction: run it, record what happened, commit, then tell."""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import perf_counter
from typing import Any

import structlog

from server.actions.hall import Hall
from server.clock import Clock
from server.domain.site.site import Site
from server.domain.visits.event import Event, Recorded
from server.storage import events
from server.storage.records import Records, Storage

log = structlog.get_logger()

Action = Callable[..., Sequence[Event]]
"""Takes a hall and what was asked; finds, asks the rules, saves; gives what happened. Refuses with Refusal."""


class Perform:
    """Runs actions. After the commit it calls `tell`, which must be quick and may not undo anything.

    `took` hears how many seconds each action took until it was committed, and what it made happen.
    """

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        tell: Callable[[], None],
        *,
        took: Callable[[float, Sequence[Recorded]], None] = lambda *_: None,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._tell = tell
        self._took = took

    def __call__(self, action: Action, *, site: str, request: str | None = None, **asked: Any) -> tuple[Recorded, ...]:
        """What `action` made happen on `site`, committed. The same `request` id gets the same answer and does nothing.

        Raises Refusal when the rules say no; then nothing has changed.
        """

        def work(records: Records, known: Site, now: datetime) -> tuple[Recorded, ...]:
            earlier = events.of_request(records, request) if request else ()
            if earlier:
                return earlier
            happened = action(Hall(site=known, now=now, records=records), **asked)
            return events.add(records, happened, at=now, request=request)

        began = perf_counter()
        recorded = self._storage.write(site, self._clock, work)
        seconds = perf_counter() - began
        self._tell()
        self._took(seconds, recorded)
        log.info(action.__name__, site=site, seq=[each.seq for each in recorded], ms=round(1000 * seconds, 1))
        return recorded

"""Wakes phones that asked for it: looks whenever something has happened, and tells each cue once."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

import structlog

from server.clock import Clock
from server.domain.routing.cue import Cue, is_new
from server.domain.site.site import Site
from server.live.housekeeping import Housekeeping
from server.live.push_service import Answer
from server.storage import events, phones
from server.storage.phones import Phone
from server.storage.records import Records, Storage
from server.storage.standings import standings

LOOK_EVERY = 1.0
"""Seconds between two looks at the log."""

PAUSES = (2.0, 8.0, 30.0)
"""Seconds before a push service that does not answer is asked again, each time; after that it is given up."""

RESTS = 4
"""So many times as long as a look took, none follows: many phones must not keep the machine busy."""

AT_ONCE = 4
"""Push services that are asked side by side: a slow one keeps few others waiting."""

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class _Asking:
    phone: Phone
    times: int
    due: float


class Waker:
    """`ask` asks a push service once, at the address of a phone; `every` and `pauses` are seconds."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        ask: Callable[[str], Answer],
        *,
        every: float = LOOK_EVERY,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._ask = ask
        self._pauses = pauses
        self._seen: tuple[object, ...] = ()
        self._rests_until = 0.0
        self._waiting: list[_Asking] = []
        self._lock = Lock()
        self._askers = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="lotse-waker")

        self._again = Housekeeping(self._look, name="phones", every=every)

    def start(self) -> None:
        """Begins to look again and again."""
        self._again.start()

    def stop(self) -> None:
        """Ends after what is being asked now."""
        self._again.stop()
        self._askers.shutdown(wait=True, cancel_futures=True)

    def _look(self) -> None:
        """Finds who is to be woken if anything has happened or a minute has passed, and asks whom it is time to ask."""
        began = monotonic()
        if began >= self._rests_until:
            self._find()
            self._rests_until = monotonic() + RESTS * (monotonic() - began)
        for asking in self._due():
            self._askers.submit(self._try, asking)

    def _find(self) -> None:
        with self._storage.looking() as connection:
            sites = phones.sites_with_one(connection)
            seen = (events.newest(connection), self._clock().replace(second=0, microsecond=0))
        if seen == self._seen:
            return
        for site in sites:
            self._wait(*(_Asking(phone=phone, times=0, due=0.0) for phone in self._claimed(site)))
        self._seen = seen

    def _claimed(self, site: str) -> list[Phone]:
        """The phones that this process wakes: noted before anybody is asked, so that no other process does it too."""
        with self._storage.reading(site, self._clock()) as (records, profile):
            found = list(self._to_wake(records, profile))
        if not found:
            return []

        def note(records: Records, _site: Site, _now: object) -> list[Phone]:
            return [phone for phone, cue in found if phones.tell(records, phone, cue.key)]

        return self._storage.write(site, self._clock, note)

    def _to_wake(self, records: Records, site: Site) -> Iterator[tuple[Phone, Cue]]:
        if not site.phone.push:
            return
        known = phones.every(records)
        pieces = standings(records, site, {phone.ticket for phone in known}, now=self._clock())
        cues = {stand.leg.ticket: stand.standing.cue for piece in pieces for stand in piece}
        for phone in known:
            cue = cues.get(phone.ticket)
            if cue is not None and is_new(cue, phone.told):
                yield phone, cue

    def _try(self, asking: _Asking) -> None:
        try:
            self._take(asking, self._ask(asking.phone.endpoint))
        except Exception:  # one phone that cannot be woken keeps nobody else asleep
            log.exception("phone_not_woken")

    def _take(self, asking: _Asking, answer: Answer) -> None:
        service = urlsplit(asking.phone.endpoint).hostname
        log.info("phone_woken", service=service, answer=answer.value, times=asking.times + 1)
        if answer is Answer.GONE:
            self._storage.write(
                asking.phone.site, self._clock, lambda records, *_: phones.remove(records, [asking.phone.id])
            )
        elif answer is Answer.LATER and asking.times < len(self._pauses):
            due = monotonic() + self._pauses[asking.times]
            self._wait(replace(asking, times=asking.times + 1, due=due))

    def _wait(self, *asking: _Asking) -> None:
        with self._lock:
            self._waiting += asking

    def _due(self) -> list[_Asking]:
        with self._lock:
            due = [asking for asking in self._waiting if asking.due <= monotonic()]
            self._waiting = [asking for asking in self._waiting if asking not in due]
        return due

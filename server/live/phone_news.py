"""Tells visitors' pages what has changed for them: in a full hall only those for which it is news."""

from collections.abc import Callable, Collection, Iterable, Mapping
from queue import SimpleQueue
from threading import Event as Bell
from threading import Thread
from time import monotonic, sleep

import structlog

from server.clock import Clock
from server.live.rooms import PHONES, room_of_ticket
from server.storage.faces import Face, faces, is_news
from server.storage.records import Storage

FEW = 30
"""So many pages are told of everything, and at once: to find out which ones it is for would cost more."""

BETWEEN = 1.5
"""Seconds from one look at all pages of a hall to the next."""

RESTS = 4
"""So many times as long as a look took, none follows: a full hall must not keep the machine busy."""

AGAIN = 30.0
"""Seconds after which the pages of a full hall are looked at although nothing has happened: time changes them too."""

PACE, LONGEST = 1 / 400, 1.5
"""Seconds between two pokes, and from the first to the last: pages must not all ask in the same moment."""

STEP = 0.02
"""Seconds at least between two rounds, in which all pokes go out that are due."""

Known = Mapping[int, Face | None]
"""Ticket → the face that its pages have been told of; None when its visit is over."""

log = structlog.get_logger()


class PhoneNews:
    """`open_pages` gives the tickets of a hall that are followed, `emit` pokes a room. Works in a thread of its own."""

    def __init__(
        self, storage: Storage, clock: Clock, open_pages: Callable[[str], Collection[int]], emit: Callable[[str], None]
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._open_pages = open_pages
        self._emit = emit
        self._asked: SimpleQueue[str] = SimpleQueue()
        self._bell = Bell()
        self._ended = False
        self._due: dict[str, float] = {}
        self._rests_until: dict[str, float] = {}
        self._known: dict[str, Known] = {}
        self._pokes: dict[int, float] = {}
        self._thread = Thread(target=self._run, name="lotse-phone-news", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends; pages look again by themselves."""
        self._ended = True
        self._bell.set()
        self._thread.join(timeout=5)

    def emit(self, room: str) -> None:
        """Pokes a room; the room of all phones of a hall is told in its own time. Returns at once."""
        site, _, screens = room.rpartition("/")
        if screens == PHONES:
            self.tell(site)
        else:
            self._emit(room)

    def tell(self, site: str) -> None:
        """Something has happened that pages of this hall may show. Returns at once."""
        self._asked.put(site)
        self._bell.set()

    def _run(self) -> None:
        while not self._ended:
            self._bell.wait(self._rest())
            self._bell.clear()
            try:
                self._go_on()
            except Exception:  # pages look again by themselves meanwhile; the next news must still come
                log.exception("phone_news_failed")

    def _rest(self) -> float | None:
        earliest = min((*self._due.values(), *self._pokes.values()), default=None)
        return None if earliest is None else max(STEP, earliest - monotonic())

    def _go_on(self) -> None:
        now = monotonic()
        for site in {self._asked.get() for _ in range(self._asked.qsize())}:
            self._due[site] = max(now, self._rests_until.get(site, now))
        for site in [site for site, due in self._due.items() if due <= now]:
            self._due[site] = now + AGAIN
            self._look(site)
        for ticket in [ticket for ticket, due in self._pokes.items() if due <= monotonic()]:
            del self._pokes[ticket]
            self._emit(room_of_ticket(ticket))

    def _look(self, site: str) -> None:
        followed = self._open_pages(site)
        if len(followed) <= FEW:
            del self._due[site]
            self._known.pop(site, None)
            self._pokes |= paced(sorted(followed), monotonic())
            return
        began = monotonic()
        before, now = self._known.get(site, {}), self._faces(site, followed)
        news = changed(before, now)
        # Of the others it stays known what they were told: slight changes add up until they are news.
        self._known[site] = now | {ticket: before[ticket] for ticket in now.keys() - set(news)}
        self._rests_until[site] = began + max(BETWEEN, RESTS * (monotonic() - began))
        self._pokes = paced(news, monotonic()) | self._pokes

    def _faces(self, site: str, followed: Collection[int]) -> dict[int, Face | None]:
        found: dict[int, Face | None] = {}
        with self._storage.reading(site, self._clock()) as (records, profile):
            for piece in faces(records, profile, followed, now=self._clock()):
                found |= piece
                sleep(0)  # those who ask come between
        return found | dict.fromkeys(ticket for ticket in followed if ticket not in found)


def changed(before: Known, now: Known) -> list[int]:
    """The tickets whose pages are to look again, in the order of `now`.

    Also those that were not known before: their pages may have looked just before something happened.
    """
    return [ticket for ticket, face in now.items() if ticket not in before or is_news(before[ticket], face)]


def paced(tickets: Iterable[int], now: float) -> dict[int, float]:
    """Ticket → when it is poked, in this order; few at once."""
    wanted = list(tickets)
    pace = 0.0 if len(wanted) <= FEW else min(PACE, LONGEST / len(wanted))
    return {ticket: now + place * pace for place, ticket in enumerate(wanted)}

"""What the plain model of waits would have told those who came on an invented day, beside what happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from server.domain.routing.estimate import expected_wait
from server.domain.simulation.told import Sums, Told, called, uncalled
from server.domain.site.site import Site
from server.domain.visits.event import Kind, Recorded
from server.domain.visits.need import Need
from server.domain.visits.responsible import serving

ENDS = (Kind.TICKET_CALLED, Kind.TICKET_WITHDRAWN, Kind.TICKET_EXPIRED)
"""With these a wait ends."""

HERE, AWAY = (Kind.DESK_OPENED, Kind.DESK_RESUMED), (Kind.DESK_CLOSED, Kind.DESK_PAUSED)
FREE = (Kind.TICKET_FINISHED, Kind.TICKET_REFERRED, Kind.TICKET_NOT_SHOWN)

Line = tuple[str, str]
"""Topic and spoken language."""


def told_in(site: Site, day: date, happened: Iterable[Recorded]) -> Mapping[Line, Sums]:
    """Topic and language → the sums over the ranges on that day's tickets.

    Running the hall forward for each ticket would take minutes; the plain model is what a hall without a past tells.
    """
    hall, sums = _Hall(site, day), defaultdict[Line, Sums](Sums)
    for each in happened:
        event, told = each.event, hall.saw(each)
        if told is not None:
            line = event.topic or "", str(event.facts["language"])
            sums[line] += called(told, each.at) if event.kind is Kind.TICKET_CALLED else uncalled(told)
    return sums


class _Hall:
    """Who is at a desk, who waits, and what those who wait have been told."""

    def __init__(self, site: Site, day: date) -> None:
        topics = [topic for topic in site.all_topics() if not topic.children]
        self._minutes = {topic.id: topic.minutes for topic in topics}
        self._able = {
            topic.id: frozenset(advisor.id for advisor in serving(site, Need(topic=topic.id, language=""), day))
            for topic in topics
        }
        self._here: set[str] = set()
        self._busy: set[str] = set()
        self._waiting: dict[int, str] = {}
        self._told: dict[int, Told] = {}

    def saw(self, recorded: Recorded) -> Told | None:
        """The next event of the day; when a wait ends with it, what its ticket told."""
        event, leg, advisor = recorded.event, recorded.event.leg or 0, recorded.event.advisor or ""
        if event.kind is Kind.TICKET_TAKEN:
            self._told[leg] = self._tells(recorded)
            self._waiting[leg] = event.topic or ""
        elif event.kind in HERE:
            self._here.add(advisor)
        elif event.kind in AWAY:
            self._here.discard(advisor)
        elif event.kind in FREE:
            self._busy.discard(advisor)
        elif event.kind in ENDS:
            self._busy |= {advisor} if advisor else set()
            self._waiting.pop(leg, None)
            return self._told.pop(leg, None)
        return None

    def _tells(self, recorded: Recorded) -> Told:
        topic = recorded.event.topic or ""
        able = self._able[topic] & self._here or self._able[topic]
        people = sum(not able.isdisjoint(self._able[each]) for each in self._waiting.values())
        told = expected_wait(
            people, talk=self._minutes[topic], advisors=len(able), idle=len((able & self._here) - self._busy)
        )
        low, high = (0, 0) if told is None else (told.low, told.high)
        return Told(day=recorded.day, at=recorded.at, low=low, high=high, never=0, is_run=False)

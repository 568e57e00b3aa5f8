"""Who waits now: how many, by topic and by language, and who has waited longest."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.site.site import Site
from server.domain.site.topic import Topic
from server.domain.visits.leg import Leg, State
from server.domain.visits.ticket import Ticket


@dataclass(frozen=True, kw_only=True)
class TopicRow:
    """How many wait for a topic, the longest of these waits in minutes, and its share of the longest of all.

    `title` is None for all sensitive topics together: which of them it is stays with whoever serves.
    """

    title: str | None
    people: int
    minutes: int
    share: float


@dataclass(frozen=True, kw_only=True)
class Longest:
    """Who has waited longest, in minutes; `ticket` is None for those who may not tell people apart."""

    minutes: int
    ticket: Ticket | None


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """The people in line, those at the desks, and those who are right back or fill in a form.

    `languages` holds code and people, the most frequent first.
    """

    people: int
    at_desks: int
    aside: int
    longest: Longest | None
    topics: tuple[TopicRow, ...]
    languages: tuple[tuple[str, int], ...]


def waiting_now(
    site: Site, legs: Sequence[Leg], topics: Sequence[Topic], tickets: Mapping[int, Ticket], now: datetime
) -> Waiting:
    """`legs` are all that are not over, as far as they are seen; `tickets` those whose numbers may be told.

    Every topic has its row, also while nobody waits for it: the picture stands still.
    """
    line = [leg for leg in legs if leg.state is State.WAITING]
    first = first_in_line(line)
    longest = Longest(minutes=minutes_since(first.joined_at, now), ticket=tickets.get(first.ticket)) if first else None
    spoken = Counter(leg.language for leg in line)
    return Waiting(
        people=len(line),
        at_desks=sum(leg.state.is_at_a_desk for leg in legs),
        aside=sum(leg.state in (State.AWAY, State.PARKED) for leg in legs),
        longest=longest,
        topics=tuple(_rows(site, line, topics, longest.minutes if longest else 0, now)),
        languages=tuple(sorted(spoken.items(), key=lambda each: (-each[1], each[0]))),
    )


def first_in_line(legs: Sequence[Leg]) -> Leg | None:
    """Who has waited longest."""
    return min((leg for leg in legs if leg.state is State.WAITING), key=lambda leg: leg.joined_at, default=None)


def minutes_since(then: datetime, now: datetime) -> int:
    """Whole minutes, never below 0."""
    return max(0, int((now - then).total_seconds() // 60))


def _rows(site: Site, line: Sequence[Leg], topics: Sequence[Topic], longest: int, now: datetime) -> Iterator[TopicRow]:
    waits: dict[str | None, list[int]] = {None: []}
    title = {topic.id: None if topic.sensitive else topic.title[site.language] for topic in topics}
    waits |= {each: [] for each in title.values()}
    for leg in line:
        waits[title.get(leg.topic)].append(minutes_since(leg.joined_at, now))
    private = waits.pop(None)
    rows = [*waits.items(), *([(None, private)] if private or None in title.values() else [])]
    for name, minutes in rows:
        most = max(minutes, default=0)
        yield TopicRow(title=name, people=len(minutes), minutes=most, share=most / longest if longest else 0.0)

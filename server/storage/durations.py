"""How long the talks of the last weeks were, by topic; asked once a day and kept."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Row, bindparam, insert, select, true, update

from server.domain.routing.durations import Learned
from server.storage.records import Records
from server.storage.tables import legs, sites, talk_lengths

LOOKED_BACK = timedelta(days=60)
FORGOTTEN = timedelta(hours=4)
"""A talk that seems longer was not ended when it ended."""

_LENGTHS = select(legs.c.topic, legs.c.started_at, legs.c.ended_at).where(
    legs.c.started_at.is_not(None), legs.c.ended_at.is_not(None)
)
_ENDED = _LENGTHS.where(
    legs.c.site == bindparam("of_site"),
    legs.c.day >= bindparam("first"),
    legs.c.day < bindparam("today"),
    legs.c.called_at.is_not(None),
)
_KEPT = select(talk_lengths.c.topic, talk_lengths.c.talks, talk_lengths.c.seconds).where(
    talk_lengths.c.site == bindparam("of_site"),
    talk_lengths.c.day >= bindparam("first"),
    talk_lengths.c.day < bindparam("today"),
)
_LAST = (
    select(legs.c.id, legs.c.called_at)
    .where(legs.c.site == bindparam("of_site"), legs.c.day < bindparam("today"), legs.c.called_at.is_not(None))
    .order_by(legs.c.day.desc(), legs.c.called_at.desc())
    .limit(1)
    .subquery("last")
)
_LAST_KEPT = (
    select(talk_lengths.c.day, talk_lengths.c.topic, talk_lengths.c.talks, talk_lengths.c.seconds)
    .where(talk_lengths.c.site == bindparam("of_site"), talk_lengths.c.day < bindparam("today"))
    .order_by(talk_lengths.c.day.desc(), talk_lengths.c.topic.desc())
    .limit(1)
    .subquery("last_kept")
)
_NEWEST = (
    select(_LAST, _LAST_KEPT)
    .select_from(sites.outerjoin(_LAST, true()).outerjoin(_LAST_KEPT, true()))
    .where(sites.c.site == bindparam("of_site"))
)
"""One row, whatever there is: it is asked for every ticket."""

_known: WeakKeyDictionary[Engine, dict[str, tuple[object, Mapping[str, Learned]]]] = WeakKeyDictionary()


def learned(records: Records) -> Mapping[str, Learned]:
    """Topic → the talks that ended on the sixty days before today. It stays the same all day, in every process."""
    asked = {"of_site": records.site, "today": records.day}
    as_of = (records.day, records.connection.execute(_NEWEST, asked).first())
    of_database = _known.setdefault(records.connection.engine, {})
    known = of_database.get(records.site)
    if known is None or known[0] != as_of:
        known = of_database[records.site] = (as_of, _learned(records))
    return known[1]


def keep_lengths(records: Records, day: date, tickets: Sequence[int]) -> None:
    """Keeps how long the talks of these tickets of that day were, as one sum for each topic: the legs go."""
    ended = _LENGTHS.where(legs.c.ticket.in_(tickets), legs.c.called_at.is_not(None))
    for topic, talked in _by_topic(records.connection.execute(ended)).items():
        kept = (talk_lengths.c.site == records.site, talk_lengths.c.day == day, talk_lengths.c.topic == topic)
        more = {"talks": talk_lengths.c.talks + len(talked), "seconds": talk_lengths.c.seconds + sum(talked)}
        if not records.connection.execute(update(talk_lengths).where(*kept).values(**more)).rowcount:
            first = {"site": records.site, "day": day, "topic": topic, "talks": len(talked), "seconds": sum(talked)}
            records.connection.execute(insert(talk_lengths).values(**first))


def _learned(records: Records) -> Mapping[str, Learned]:
    asked = {"of_site": records.site, "first": records.day - LOOKED_BACK, "today": records.day}
    seconds, talks = Counter[str](), Counter[str]()
    for topic, talked in _by_topic(records.connection.execute(_ENDED, asked)).items():
        seconds[topic], talks[topic] = sum(talked), len(talked)
    for row in records.connection.execute(_KEPT, asked):
        seconds[row.topic] += row.seconds
        talks[row.topic] += row.talks
    return {topic: Learned(mean=seconds[topic] / 60 / talks[topic], talks=talks[topic]) for topic in talks}


def _by_topic(rows: Iterable[Row[Any]]) -> Mapping[str, list[int]]:
    """Topic → how many seconds each of its talks was, without those that nobody ended."""
    found = defaultdict[str, list[int]](list)
    for row in rows:
        length = row.ended_at - row.started_at
        if timedelta(0) < length < FORGOTTEN:
            found[row.topic].append(round(length.total_seconds()))
    return found

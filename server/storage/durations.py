"""How long the talks of the last weeks were, by topic; asked once a day and kept."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, bindparam, select

from server.domain.routing.durations import Learned
from server.storage.records import Records
from server.storage.tables import legs

LOOKED_BACK = timedelta(days=60)
FORGOTTEN = timedelta(hours=4)
"""A talk that seems longer was not ended when it ended."""

_ENDED = select(legs.c.topic, legs.c.started_at, legs.c.ended_at).where(
    legs.c.site == bindparam("of_site"),
    legs.c.day >= bindparam("first"),
    legs.c.day < bindparam("today"),
    legs.c.called_at.is_not(None),
    legs.c.started_at.is_not(None),
    legs.c.ended_at.is_not(None),
)
_LAST = (
    select(legs.c.day, legs.c.id, legs.c.called_at)
    .where(legs.c.site == bindparam("of_site"), legs.c.day < bindparam("today"), legs.c.called_at.is_not(None))
    .order_by(legs.c.day.desc(), legs.c.called_at.desc())
    .limit(1)
)
_known: WeakKeyDictionary[Engine, dict[str, tuple[object, Mapping[str, Learned]]]] = WeakKeyDictionary()


def learned(records: Records) -> Mapping[str, Learned]:
    """Topic → the talks that ended on the sixty days before today. It stays the same all day, in every process."""
    asked = {"of_site": records.site, "today": records.day}
    as_of = (records.day, records.connection.execute(_LAST, asked).first())
    of_database = _known.setdefault(records.connection.engine, {})
    known = of_database.get(records.site)
    if known is None or known[0] != as_of:
        known = of_database[records.site] = (as_of, _learned(records))
    return known[1]


def _learned(records: Records) -> Mapping[str, Learned]:
    asked = {"of_site": records.site, "first": records.day - LOOKED_BACK, "today": records.day}
    minutes = defaultdict[str, list[float]](list)
    for row in records.connection.execute(_ENDED, asked):
        length = row.ended_at - row.started_at
        if timedelta(0) < length < FORGOTTEN:
            minutes[row.topic].append(length / timedelta(minutes=1))
    return {topic: Learned(mean=sum(each) / len(each), talks=len(each)) for topic, each in minutes.items()}

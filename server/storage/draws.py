"""Whether the order of those who came early has been drawn."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, literal_column, select

from server.domain.hours.opening import open_now
from server.domain.site.site import Site
from server.domain.visits.draw import came_early
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg, State
from server.storage.legs import leg_of
from server.storage.records import Records
from server.storage.tables import NOT_OVER, events, legs

_LAST = (
    select(events.c.at)
    .where(events.c.site == bindparam("of_site"), events.c.kind == Kind.ORDER_DRAWN.value)
    .order_by(events.c.seq.desc())
    .limit(1)
)
_EARLY = select(legs).where(
    literal_column(NOT_OVER),
    legs.c.site == bindparam("of_site"),
    legs.c.day == bindparam("of_day"),
    legs.c.state.in_((State.WAITING.value, State.AWAY.value)),
    legs.c.joined_at >= bindparam("early"),
    legs.c.joined_at < bindparam("opens"),
)
"""Only these: the question stands before every call, and thousands may wait who came later."""


def to_draw(records: Records, site: Site, now: datetime) -> list[Leg]:
    """Those who came before the hall opened and whose order is still to be drawn at `now`.

    Empty once it has been drawn, before the hall is open, and where nothing is drawn. Until then nobody is called.
    """
    if site.early_arrival is None or not site.early_arrival.draw:
        return []
    span = open_now(site, now)
    if span is None:
        return []
    last = records.connection.scalar(_LAST, {"of_site": records.site})
    if last is not None and last >= span.opens:
        return []
    early = span.opens - timedelta(minutes=site.early_arrival.minutes)
    asked = {"of_site": records.site, "of_day": records.day, "early": early, "opens": span.opens}
    rows = records.connection.execute(_EARLY, asked)
    return came_early((leg_of(dict(row._mapping)) for row in rows), span.opens)

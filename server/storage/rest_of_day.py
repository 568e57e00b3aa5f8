"""What is left of today, from what the records say now."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, literal_column, select

from server.domain.hours.rota import Duty
from server.domain.routing.answerable import Course, Waiting
from server.domain.routing.durations import USUAL, usual_minutes
from server.domain.routing.offer import RestOfDay
from server.domain.routing.run_of_day import RunOfDay
from server.domain.site.site import Site
from server.domain.visits.leg import State
from server.domain.visits.need import Need
from server.domain.visits.responsible import as_it_stands, serving
from server.storage import presence
from server.storage.durations import learned
from server.storage.records import Records
from server.storage.tables import NOT_OVER, legs

OVERDUE = 0.25
"""A talk that takes longer than usual is expected to end after such a part of its usual length."""

IN_LINE = (State.WAITING, State.AWAY)
"""Those who have stepped out keep their place."""

_COLUMNS = (
    legs.c.id, legs.c.state, legs.c.sort_key, legs.c.topic, legs.c.language, legs.c.organisation, legs.c.wanted,
    legs.c.advisor, legs.c.called_at, legs.c.started_at,
)  # fmt: skip
"""Only these: the question is asked for every ticket, and whole legs take three times as long."""

_NOT_OVER: Select[Any] = select(*_COLUMNS).where(
    literal_column(NOT_OVER), legs.c.site == bindparam("of_site"), legs.c.day == bindparam("of_day")
)


def rest_of_day(records: Records, site: Site, now: datetime) -> RestOfDay:
    """The rest of today at `now`. The line is not run forward for a hall that gives tickets until it closes."""
    here = presence.here(records, site, now)
    minutes = usual_minutes(site, learned(records))
    run = Course(talks={})
    if site.closing.tickets == "answerable":
        run = course_of_day(records, site, now, duties=here.duties, minutes=minutes)
    return RestOfDay(duties=here.duties, present=here.present, course=run, minutes=minutes)


def course_of_day(
    records: Records,
    site: Site,
    now: datetime,
    *,
    duties: Iterable[Duty],
    minutes: Mapping[str, float],
    more: Waiting | None = None,
) -> Course:
    """How the line will go from `now` on, with `more` for one who might join it."""
    return run_of_day(records, site, now, duties=duties, minutes=minutes, more=more).course()


def run_of_day(
    records: Records,
    site: Site,
    now: datetime,
    *,
    duties: Iterable[Duty],
    minutes: Mapping[str, float],
    more: Waiting | None = None,
) -> RunOfDay:
    """What the line is run forward from, with `more` for one who might join it.

    Interpreters are not looked at: everybody on duty who serves a topic is taken to be able to help.
    """
    rows = records.connection.execute(_NOT_OVER, {"of_site": records.site, "of_day": records.day}).all()
    duties = tuple(duties)
    here = {duty.advisor for duty in duties}
    line = list(_in_line(records, site, rows, minutes, here=here)) + ([more] if more is not None else [])
    busy = {row.advisor: _done_at(row, minutes, now) for row in rows if State(row.state).is_at_a_desk}
    return RunOfDay(line=line, duties=duties, busy_until=busy, now=now)


def able(records: Records, site: Site, need: Need, *, here: Collection[str] | None = None) -> frozenset[str]:
    """The advisors who may help with a need today; those who are `here` yet decide who is still waited for."""
    stands = need if here is None else as_it_stands(need, here=here)
    return frozenset(advisor.id for advisor in serving(site, stands, records.day))


def _in_line(
    records: Records, site: Site, rows: Iterable[Row[Any]], minutes: Mapping[str, float], *, here: Collection[str]
) -> Iterator[Waiting]:
    known: dict[tuple[str, ...], tuple[Need, frozenset[str]]] = {}
    for row in rows:
        if row.state not in IN_LINE:
            continue
        wants = (row.topic, row.language, row.organisation, row.wanted)
        if wants not in known:
            need = Need(topic=row.topic, language=row.language, organisation=row.organisation, wanted=row.wanted)
            known[wants] = (need, able(records, site, need, here=here))
        need, helping = known[wants]
        length = minutes.get(row.topic, USUAL)
        yield Waiting(leg=row.id, sort_key=row.sort_key, need=need, minutes=length, able=helping)


def _done_at(row: Row[Any], minutes: Mapping[str, float], now: datetime) -> datetime:
    usual = timedelta(minutes=minutes.get(row.topic, USUAL))
    return max((row.started_at or row.called_at or now) + usual, now + OVERDUE * usual)

"""A log of years, written straight into the table as clearing leaves it: visits of every kind, on every weekday."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from server.domain.site.site import Site
from server.storage.tables import events

ENDS = ("answered", "form-help", "appointment", "left")
PASSED = [{"oldest": -1, "why": "interpreter-busy"}]


def weekdays(last: date) -> Iterator[date]:
    """Back from that day, as far as one likes."""
    while True:
        if last.weekday() < 5:
            yield last
        last -= timedelta(days=1)


def write_log(connection: Connection, site: Site, last: date, *, number: int, a_day: int) -> date:
    """Writes so many events, `a_day` on each weekday up to `last`; gives the first day of them."""
    back = weekdays(last)
    days = sorted(next(back) for _ in range(number // a_day))
    for day in days:
        connection.execute(insert(events), _of_day(site, day, a_day))
    return days[0]


def _of_day(site: Site, day: date, number: int) -> list[dict[str, Any]]:
    chance, rows = Random(day.toordinal()), list[dict[str, Any]]()  # noqa: S311  the same log on every run
    opens = datetime.combine(day, time(8), UTC)
    for advisor, organisation in enumerate(site.organisations):
        rows.append(_row(site, day, opens, "desk-opened", desk=f"{advisor}", organisation=organisation.id))
    ticket = 0
    while len(rows) < number:
        ticket += 1
        rows += _visit(site, day, opens + timedelta(minutes=ticket * 480 * 5 // number), ticket, chance)
    return rows[:number]


def _visit(site: Site, day: date, at: datetime, ticket: int, chance: Random) -> Iterator[dict[str, Any]]:
    topics = [each.id for each in site.all_topics() if not each.children]
    organisation, topic = chance.choice(site.organisations).id, chance.choice(topics)
    of, by = {"ticket": -ticket, "leg": -ticket}, {"organisation": organisation}
    yield _row(site, day, at, "ticket-taken", topic=topic, **of, language=chance.choice(site.languages))
    if chance.random() < 0.08:
        return
    at += timedelta(minutes=chance.randrange(90))
    way, passed = (
        chance.choice(("direct", "direct", "interpreter", "anyhow")),
        PASSED if chance.random() < 0.05 else None,
    )
    yield _row(site, day, at, "ticket-called", **of, **by, way=way, **({"passed": passed} if passed else {}))
    if chance.random() < 0.07:
        yield _row(site, day, at + timedelta(minutes=5), "ticket-not-shown", **of, **by)
        return
    yield _row(site, day, at + timedelta(minutes=1), "service-started", **of, **by)
    at += timedelta(minutes=1 + chance.randrange(50))
    if chance.random() < 0.3:
        yield _row(site, day, at, "slip-given", topic=topic, **of, **by, place=f"stelle-{chance.randrange(12)}")
    asked = {each.id: chance.choice(each.answers).id for each in site.closing_questions}
    ended = {"outcome": chance.choice(ENDS), "relatives": chance.randrange(4), "answers": asked}
    yield _row(site, day, at, "ticket-finished", **of, **by, **ended)
    if chance.random() < 0.1:
        yield _row(
            site, day, at, "visitor-redirected", topic=topic, language="de", redirect="nebenan", place="stelle-1"
        )


def _row(site: Site, day: date, at: datetime, kind: str, **facts: Any) -> dict[str, Any]:
    named = {name: facts.pop(name, None) for name in ("ticket", "leg", "topic", "desk", "advisor", "device")}
    return {"site": site.site, "day": day, "at": at, "kind": kind, "facts": facts, "cleared": True, **named}

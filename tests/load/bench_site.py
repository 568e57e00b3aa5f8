"""A hall of any size for measuring: topics, advisors and desks by the dozen."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from server.actions.perform import Perform
from server.clock import clock_from
from server.domain.site.site import Advisor, Desk, Organisation, Site
from server.domain.site.site_settings import Closing
from server.domain.site.span import Span, Weekday
from server.domain.site.topic import Topic
from server.domain.visits.need import Need
from server.storage import needs, sites
from server.storage.prepare import prepare
from server.storage.records import Records, Storage
from server.storage.tables import legs, numbers, tickets

START = datetime.fromisoformat("2024-06-03T10:05:00+02:00")
TOPICS = 8
EVERY_DAY: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def bench_site(*, advisors: int, topics: int = TOPICS) -> Site:
    """A site whose advisors all serve all topics."""
    names = tuple(f"topic-{at}" for at in range(topics))
    tiles = [Topic(id=name, title={"de": name}, icon="house", unsure=name == "topic-0") for name in names]
    return Site(
        site="bench", title="Bench", subtitle="", timezone="Europe/Berlin", languages=("de",),
        organisations=(Organisation(id="house", title="House"),),
        desks=tuple(Desk(id=f"desk-{at}", label=f"Zimmer {at}") for at in range(advisors)),
        advisors=tuple(
            Advisor(id=f"advisor-{at}", title=f"Advisor {at}", organisation="house", topics=names, languages=("de",))
            for at in range(advisors)
        ),
        opening=(Span(days=EVERY_DAY, opens=time(0), closes=time(23, 59)),),
        topics=tuple(tiles), waiting_place={"de": "Bitte nehmen Sie Platz."},
        closing=Closing(tickets="until-closing"),  # nobody could serve ten thousand people today
    )  # fmt: skip


def filled(database: Path, site: Site, *, waiting: int) -> tuple[Storage, Perform]:
    """A hall with so many people waiting, spread over its topics."""
    storage, clock = Storage(f"sqlite:///{database}"), clock_from(START)
    prepare(storage.engine)
    storage.write_plainly(lambda connection: sites.add(connection, site, at=clock()))
    day, earliest = START.date(), START - timedelta(hours=2)
    people = [
        {"site": "bench", "day": day, "count": at + 1, "language": "de", "secret": f"s{at}", "taken_at": earliest}
        for at in range(waiting)
    ]
    with storage.engine.begin() as connection:
        lines = [_line(connection, day, at) for at in range(TOPICS)]
    stretches = [
        {
            "ticket": at + 1, "site": "bench", "day": day, "state": "waiting", "calls": 0, "version": 0,
            "sort_key": earliest + timedelta(milliseconds=at), "joined_at": earliest, **lines[at % TOPICS],
        }
        for at in range(waiting)
    ]  # fmt: skip
    with storage.engine.begin() as connection:
        connection.execute(insert(numbers).values(site="bench", day=day, last=waiting))
        connection.execute(insert(tickets), people)
        connection.execute(insert(legs), stretches)
    return storage, Perform(storage, clock, lambda: None)


def _line(connection: Connection, day: date, at: int) -> dict[str, object]:
    """What everybody in one of the lines has in common."""
    who = Need(topic=f"topic-{at}", language="de")
    return {"need": needs.id_of(Records(connection=connection, site="bench", day=day), who), **asdict(who)}

"""A hall of any size for measuring: topics, advisors and desks by the dozen, and people who wait by the thousand."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, insert

from server.domain.site.site import Advisor, Desk, Organisation, Site
from server.domain.site.site_settings import Closing
from server.domain.site.span import Span, Weekday
from server.domain.site.topic import Topic
from server.domain.visits.need import Need
from server.storage import needs
from server.storage.records import Records, Storage
from server.storage.tables import legs, numbers, tickets

START = datetime.fromisoformat("2024-06-03T10:05:00+02:00")
TOPICS = 8
AT_ONCE = 10_000
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
        opening=(Span(days=EVERY_DAY, opens=time(0), closes=time(0)),),
        topics=tuple(tiles), waiting_place={"de": "Bitte nehmen Sie Platz."},
        closing=Closing(tickets="until-closing"),  # nobody could serve ten thousand people today
    )  # fmt: skip


def fill(storage: Storage, *, waiting: int) -> None:
    """So many people wait since the last two hours, spread over the topics; the secret of the first is `s0`."""
    day, earliest = START.date(), START - timedelta(hours=2)
    with storage.engine.begin() as connection:
        lines = [_line(connection, day, at) for at in range(TOPICS)]
        connection.execute(insert(numbers).values(site="bench", day=day, last=waiting))
        for first in range(0, waiting, AT_ONCE):
            some = range(first, min(first + AT_ONCE, waiting))
            connection.execute(insert(tickets), [_ticket(day, at, earliest) for at in some])
            connection.execute(insert(legs), [_leg(day, at, earliest) | lines[at % TOPICS] for at in some])


def _ticket(day: date, at: int, earliest: datetime) -> dict[str, object]:
    return {
        "id": at + 1, "site": "bench", "day": day, "count": at + 1, "language": "de", "secret": f"s{at}",
        "taken_at": earliest,
    }  # fmt: skip


def _leg(day: date, at: int, earliest: datetime) -> dict[str, object]:
    return {
        "ticket": at + 1, "site": "bench", "day": day, "state": "waiting", "calls": 0, "version": 0,
        "sort_key": earliest + timedelta(milliseconds=at), "joined_at": earliest,
    }  # fmt: skip


def _line(connection: Connection, day: date, at: int) -> dict[str, object]:
    """What everybody in one of the lines has in common."""
    who = Need(topic=f"topic-{at}", language="de")
    return {"need": needs.id_of(Records(connection=connection, site="bench", day=day), who), **asdict(who)}

"""What was learned of each hall, anew every day, from its log of the weeks before."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from sqlalchemy import insert, select, update

from server.domain.simulation.habits import Habits
from server.domain.simulation.learn import WEEKS, learn
from server.domain.site.site import Site
from server.domain.statistics.minute import to_the_minute
from server.domain.statistics.visits import visits
from server.domain.visits.event import Kind, Recorded
from server.storage import history
from server.storage.habits_form import read, written
from server.storage.records import Records
from server.storage.tables import habits


def of_today(records: Records) -> Habits | None:
    """What was learned for today, or None while nobody has."""
    of_day = (habits.c.site == records.site, habits.c.day == records.day)
    document = records.connection.scalar(select(habits.c.document).where(*of_day))
    return None if document is None else read(document)


def learned(records: Records, site: Site, *, per_person: bool = False) -> Habits:
    """What the weeks before today teach: one look at everything that happened in them, which may take some seconds.

    `per_person` says that the server allows figures of persons; only if the hall does too is it learned who is slower.
    """
    first, last = records.day - timedelta(weeks=WEEKS), records.day - timedelta(days=1)
    served_by: dict[int, str] = {}
    happened = _noted(history.of_days(records, first, last), served_by)
    past = list(visits(happened, today=records.day))
    return learn(past, site, served_by=served_by if per_person and site.privacy.per_person_figures else None)


def keep(records: Records, learned_today: Habits) -> None:
    """Keeps what was learned for today."""
    row = {"day": records.day, "document": written(learned_today)}
    if not records.connection.execute(update(habits).where(habits.c.site == records.site).values(**row)).rowcount:
        records.connection.execute(insert(habits).values(site=records.site, **row))


def _noted(happened: Iterable[Recorded], served_by: dict[int, str]) -> Iterator[Recorded]:
    """The same events to the minute; notes who served which leg, where the log says it."""
    for recorded in happened:
        event = recorded.event
        if event.kind is Kind.SERVICE_STARTED and event.leg is not None and event.advisor is not None:
            served_by[event.leg] = event.advisor
        yield to_the_minute(recorded)

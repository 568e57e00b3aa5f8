"""How long it takes to clear a day with very many visits, beside plain DELETEs of the same rows."""

from datetime import datetime, timedelta
from pathlib import Path
from time import process_time

from sqlalchemy import Connection, delete

from server.actions.clear_day import clear_day
from server.actions.perform import Perform
from server.domain.hours.over import newest_to_clear
from server.storage import clearings, sites
from server.storage.prepare import prepare
from server.storage.records import Storage
from server.storage.tables import events, legs, tickets
from tests.building import MONDAY, a_site
from tests.full_day import visited
from tests.load.figures import Line

TOMORROW = MONDAY + timedelta(days=1)


def measure_clearing(folder: Path, people: int) -> Line:
    """Seconds of a processor for all of it, and for its longest step, in which nobody else can write."""
    storage, steps = _hall(folder, people), list[float]()
    perform = Perform(storage, lambda: TOMORROW, lambda: None)
    while _is_due(storage, TOMORROW):
        began = process_time()
        perform(clear_day, site="halle", per_person=False)
        steps.append(process_time() - began)
    plain = _deleted_plainly(storage, people)
    storage.close()
    return Line(
        work="clear the day", at=f"{people:,} visits in {len(steps):,} steps; CPU",
        lotse=f"{sum(steps):.1f} s; the longest step {1000 * max(steps):.0f} ms",
        floor=f"{plain:.1f} s, plain DELETEs in one step", beside=f"× {sum(steps) / plain:.1f}",
    )  # fmt: skip


def _deleted_plainly(storage: Storage, people: int) -> float:
    """Seconds of a processor for one transaction that deletes as much at once."""

    def work(connection: Connection) -> None:
        for table in (legs, tickets, events):
            connection.execute(delete(table))

    storage.write_plainly(lambda connection: visited(connection, people))
    began = process_time()
    storage.write_plainly(work)
    return process_time() - began


def _hall(folder: Path, people: int) -> Storage:
    storage = Storage(f"sqlite:///{folder / 'full.sqlite'}")
    prepare(storage.engine)
    storage.write_plainly(lambda connection: sites.add(connection, a_site(), at=MONDAY))
    storage.write_plainly(lambda connection: visited(connection, people))
    return storage


def _is_due(storage: Storage, now: datetime) -> bool:
    with storage.reading("halle", now) as (records, site):
        return clearings.due(records, newest_to_clear(site, now)) is not None

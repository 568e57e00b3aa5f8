"""Every report from a log of a million events, beside barely reading them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from tracemalloc import get_traced_memory, start, stop
from typing import Any, get_args

from sqlalchemy import func, select

from server.actions.perform import Perform
from server.domain.site.report_wanted import ReportWanted
from server.domain.site.site import Site
from server.domain.statistics.period import Period
from server.domain.statistics.standing_report import Standing, standing_report
from server.live.summing import sum_up
from server.storage import reports, sites
from server.storage.prepare import prepare
from server.storage.records import Storage
from server.storage.tables import events
from tests.load.long_log import write_log
from tests.scenarios.centre import profile_of

CENTRES = ("of-bb", "wu-mbe", "mtk-ib", "of-kti", "do-migrado")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
A_DAY = 1920
ALL = 1_000_000
LONGEST = 2.0
"""Seconds that a report may take."""

ROOM = 30.0
"""Megabytes that the long log may need more than a tenth of it."""


def a_long_log(folder: Path, number: int, *, a_day: int = A_DAY) -> tuple[Storage, Site, Period]:
    """A hall with so many events, all of its days cleared and summed up; and the days that they fill."""
    site = profile_of("do-migrado")
    storage = Storage(f"sqlite:///{folder / f'{number}.sqlite'}")
    prepare(storage.engine)
    storage.write_plainly(lambda connection: sites.add(connection, site, at=NOW))
    last = date(2026, 11, 20)
    first = storage.write_plainly(lambda connection: write_log(connection, site, last, number=number, a_day=a_day))
    for _ in sum_up(storage, Perform(storage, lambda: NOW, lambda: None), lambda: NOW, site.site):
        pass
    return storage, site, Period(first=first, last=last)


def every_report() -> Iterator[tuple[str, ReportWanted]]:
    """The reports of the five centres, and those that every hall has."""
    for centre in CENTRES:
        for wanted in profile_of(centre).reports:
            yield f"{centre} {wanted.id}", wanted
    for each in get_args(Standing):
        yield f"every hall: {each}", standing_report(profile_of("do-migrado"), each)


def seconds_of(storage: Storage, wanted: ReportWanted, period: Period) -> float:
    """CPU seconds of making it on these days."""
    with storage.reading("do-migrado", NOW) as (records, site):
        began = process_time()
        reports.made(records, site, wanted, period=period, today=records.day)
        return process_time() - began


def fastest(storage: Storage, wanted: ReportWanted, period: Period) -> float:
    """The least CPU seconds of three times: another program on the same cores makes everything slower, never quicker."""
    return min(seconds_of(storage, wanted, period) for _ in range(3))


def megabytes_of(storage: Storage, wanted: ReportWanted, period: Period) -> float:
    """The most memory that making it needed at once."""
    start()
    seconds_of(storage, wanted, period)
    most = get_traced_memory()[1] / 1e6
    stop()
    return most


def floors(storage: Storage) -> dict[str, float]:
    """CPU seconds of counting the rows, and of reading each one with nothing done to it."""
    asked: dict[str, Any] = {
        "counting the rows": select(func.count()).select_from(events),
        "reading them": select(events),
    }
    took = {}
    with storage.looking() as connection:
        for name, wanted in asked.items():
            began = process_time()
            for _ in connection.execute(wanted.execution_options(yield_per=1000)):
                pass
            took[name] = process_time() - began
    return took


def measure_reports(say: Callable[[str], None]) -> bool:
    """Prints the table; whether every report came soon enough, in as little memory."""
    say(f"writing and summing up {ALL:,} events (some minutes)")
    with TemporaryDirectory(prefix="lotse-million-") as folder:
        few, _, of_few = a_long_log(Path(folder), ALL // 10)
        many, _, of_many = a_long_log(Path(folder), ALL)
        took = {name: fastest(many, wanted, of_many) for name, wanted in every_report()}
        largest = standing_report(profile_of("do-migrado"), "month")
        room = {ALL // 10: megabytes_of(few, largest, of_few), ALL: megabytes_of(many, largest, of_many)}
        print(
            f"{ALL:,} events from {of_many.first} to {of_many.last}; CPU seconds\n\n| what | seconds |\n| --- | --- |"
        )
        for name, seconds in (took | floors(many)).items():
            print(f"| {name} | {seconds:.2f} |")
        print(f"\nmost memory of the largest: {room[ALL]:.1f} MB, of a tenth of the events {room[ALL // 10]:.1f} MB")
        few.close()
        many.close()
    return max(took.values()) < LONGEST and room[ALL] - room[ALL // 10] < ROOM

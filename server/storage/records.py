"""The records of one site on one day: the open connection through which storage is read and written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine

from server.domain.hours.opening import local_day
from server.domain.refusal import Refusal
from server.domain.site.site import Site
from server.storage import database, sites
from server.storage.duty import Duty
from server.storage.writer import Writer

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class Records:
    """What storage functions are given: a connection inside a transaction, the site's id, its local day."""

    connection: Connection
    site: str
    day: date


class Storage:
    """The one database of a process: `write` decides and saves under the write lock, `reading` only looks."""

    def __init__(self, url: str) -> None:
        self._reading: Engine = database.reading_engine(url)
        self._writing: Engine = database.writing_engine(url)
        self._writer = Writer(self._writing)
        self.duty = Duty(self._reading)
        self._sites = sites.SiteShelf()

    @property
    def engine(self) -> Engine:
        """The engine that writes, for preparing the tables at start."""
        return self._writing

    def write(
        self, site: str, now: Callable[[], datetime], work: Callable[[Records, Site, datetime], Result]
    ) -> Result:
        """Runs `work` in one transaction, returns after the commit. The time is taken under the lock, so it grows."""

        def inside(connection: Connection) -> Result:
            moment = now()
            return work(*self.at_hall(connection, site, moment), moment)

        return self._writer.write(inside)

    def write_plainly(self, work: Callable[[Connection], Result]) -> Result:
        """Runs `work` that belongs to no loaded site: loading the first profile."""
        return self._writer.write(work)

    def write_for_house(self, now: Callable[[], datetime], work: Callable[[Records, datetime], Result]) -> Result:
        """Runs `work` that is about no single hall, such as an account. Its day is that of UTC, its site is ""."""

        def inside(connection: Connection) -> Result:
            moment = now()
            return work(Records(connection=connection, site="", day=moment.date()), moment)

        return self._writer.write(inside)

    def at_hall(self, connection: Connection, site: str, now: datetime) -> tuple[Records, Site]:
        """The records of a hall in a transaction that found out which. Refuses with SITE_UNKNOWN."""
        known = self._sites.current(connection, site)
        return Records(connection=connection, site=site, day=local_day(known, now)), known

    def can_write(self, *, within: float) -> bool:
        """Whether a transaction could be committed now, within so many seconds."""
        try:
            self._writer.write(lambda _: None, within=within)
        except Exception:  # noqa: BLE001  whatever it is, nothing can be written
            return False
        return True

    @contextmanager
    def reading(self, site: str, now: datetime) -> Iterator[tuple[Records, Site]]:
        """The records of a site as they were committed at one moment."""
        with self._reading.begin() as connection:
            yield self.at_hall(connection, site, now)

    def profile(self, connection: Connection, site: str) -> Site | None:
        """The hall as it is loaded now, in a transaction that looks; None for an unknown one."""
        try:
            return self._sites.current(connection, site)
        except Refusal:
            return None

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """One committed moment of everything, for finding out which site a token or an address belongs to."""
        with self._reading.begin() as connection:
            yield connection

    def close(self) -> None:
        """Ends the writer and all connections."""
        self.duty.end()
        self._writer.close()
        self._reading.dispose()

"""The records of one site on one day: the open connection through which storage is read and written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine

from server.domain.hours.opening import local_day
from server.domain.site.site import Site
from server.storage import database, sites
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
            known, moment = self._sites.current(connection, site), now()
            return work(Records(connection=connection, site=site, day=local_day(known, moment)), known, moment)

        return self._writer.write(inside)

    def write_plainly(self, work: Callable[[Connection], Result]) -> Result:
        """Runs `work` that belongs to no loaded site: loading the first profile."""
        return self._writer.write(work)

    @contextmanager
    def reading(self, site: str, now: datetime) -> Iterator[tuple[Records, Site]]:
        """The records of a site as they were committed at one moment."""
        with self._reading.begin() as connection:
            known = self._sites.current(connection, site)
            yield Records(connection=connection, site=site, day=local_day(known, now)), known

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """One committed moment of everything, for finding out which site a token or an address belongs to."""
        with self._reading.begin() as connection:
            yield connection

    def close(self) -> None:
        """Ends the writer and all connections."""
        self._writer.close()
        self._reading.dispose()
